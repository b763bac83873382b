import { loss, type Loss } from '../../../shared/losses/loss.ts';
import type { AnnotationKind, Anchor, Body, Link } from '../../../shared/schema/annotation.ts';
import { namesFrom, type Names } from '../../../shared/words/names.ts';
import { summarise } from '../../../shared/words/summary.ts';
import { vocabularyEn } from '../../../shared/words/vocabulary-en.ts';
import type { ExportInput } from '../exporters/exporter.ts';
import { GlossaryWriter } from '../web-annotation/glossary-writer.ts';
import { articleFieldsOf } from './article-fields.ts';
import { ownFieldsOf, type OwnFields } from './own-fields.ts';

/** An article as programs see it that know texts, stretches of them and labels. */
export interface LabelledArticle {
  /** A name that no other article of the export has, fit for a file's. */
  readonly name: string;
  readonly text: string;
  /** Title, source, author, published, language, checksum and id, as far as they are known. */
  readonly fields: Readonly<Record<string, string>>;
  /** In reading order. */
  readonly annotations: readonly LabelledAnnotation[];
}

export interface LabelledAnnotation {
  readonly id: string;
  readonly kind: AnnotationKind;
  /** What it would be sorted by: `Actor`, `Stance: against`, `Bias: Labelling`, `Note`. */
  readonly label: string;
  /** What it says, in one line of words. */
  readonly words: string;
  /** Sorted by start; none for what is about the whole article. */
  readonly anchors: readonly Anchor[];
  /** All that it says, as flat fields (own-fields.ts). */
  readonly fields: OwnFields;
  readonly links: readonly Link[];
  readonly analyst: string;
}

export interface Labelled {
  readonly articles: readonly LabelledArticle[];
  /** What could not be carried, whatever the format. */
  readonly losses: readonly Loss[];
}

/** What every exporter of labels writes, made once: each writer only gives it its shape. */
export function labelledArticles({ articles, state }: ExportInput): Labelled {
  const glossary = new GlossaryWriter(state);
  const names = namesFrom(state, vocabularyEn);
  const taken = new Set<string>();
  const labelled = articles.map(({ article, document, annotations }) => ({
    name: nameFor(article.title, taken),
    text: document.text,
    fields: articleFieldsOf(article),
    annotations: annotations.map((annotation) => ({
      id: annotation.id,
      kind: annotation.body.kind,
      label: labelOf(annotation.body, names),
      words: wordsOf(annotation.body, names),
      anchors: annotation.anchors,
      fields: ownFieldsOf(annotation, glossary),
      links: annotation.links,
      analyst: state.get('analysts', annotation.analystId)?.name ?? '',
    })),
  }));
  const { actors } = glossary.describe();
  const more = actors.some((actor) => Object.keys(actor).length > 3); // beyond id, type and name
  return {
    articles: labelled,
    losses: [...glossary.losses, ...(more ? [loss('records-brief')] : [])],
  };
}

function labelOf(body: Body, names: Names): string {
  switch (body.kind) {
    case 'actor':
      return 'Actor';
    case 'stance':
      return `Stance: ${body.polarity}`;
    case 'bias':
      return `Bias: ${names.term(body.codeId)}`;
    case 'note':
      return 'Note';
  }
}

function wordsOf(body: Body, names: Names): string {
  const { title, detail, note } = summarise(body, names, vocabularyEn);
  const lines = [body.kind === 'note' ? '' : title, detail, note];
  return lines
    .map((line) => line.replace(/[\s\p{Cc}]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join(' · ');
}

/** Letters, digits and hyphens of a title: what every program takes in a file's name. */
function nameFor(title: string, taken: Set<string>): string {
  const plain = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .toWellFormed()
    .replace(/^-+|-+$/g, '');
  const base = plain === '' ? 'article' : plain;
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${base}-${number}`;
  taken.add(name);
  return name;
}
