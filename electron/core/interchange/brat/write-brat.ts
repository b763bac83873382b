import { lossOfThings } from '../../../../shared/losses/loss.ts';
import { Relation } from '../../../../shared/schema/annotation.ts';
import { CodePoints } from '../../../../shared/text/code-points.ts';
import type { Exported } from '../../exporters/exporter.ts';
import { NO_MOMENT, zipFiles } from '../../exporters/zip-files.ts';
import type { LabelledAnnotation, LabelledArticle } from '../labelled-articles.ts';
import { attributes, OWN_NOTE, spanTypes } from './brat-names.ts';
import { textOfStretches, type Stretch } from '../stretches.ts';
import { linesOf } from './fragments.ts';

/** A folder that brat opens, as a zip: each article's text and annotations, and the types that they use. */
export function writeBrat(articles: readonly LabelledArticle[]): Exported {
  const facts = Object.fromEntries(articles.map(({ name, fields }) => [name, fields]));
  const files = [
    { name: 'annotation.conf', bytes: utf8(annotationConf()) },
    { name: 'articles.json', bytes: utf8(`${JSON.stringify(facts, null, 2)}\n`) },
    ...articles.flatMap((article) => [
      { name: `${article.name}.txt`, bytes: utf8(article.text) },
      { name: `${article.name}.ann`, bytes: utf8(writeAnn(article)) },
    ]),
  ];
  const bare = articles
    .flatMap(({ annotations }) => annotations)
    .filter(({ anchors }) => anchors.length === 0);
  return {
    bytes: zipFiles(files, NO_MOMENT),
    losses: lossOfThings(
      'at-first-line',
      bare.map(({ label, words }) => [label, words].filter((each) => each !== '').join(': ')),
    ),
  };
}

function writeAnn({ text, annotations }: LabelledArticle): string {
  const points = new CodePoints(text);
  const numbers = new Map(annotations.map(({ id }, index) => [id, index + 1]));
  const lines: string[] = [];
  let attribute = 0;
  let note = 0;
  let relation = 0;
  for (const [index, annotation] of annotations.entries()) {
    const span = `T${index + 1}`;
    const fragments = (annotation.anchors.length === 0 ? [firstLine(text)] : annotation.anchors).flatMap(
      (anchor) => linesOf(text, anchor),
    );
    const offsets = fragments.map(({ start, end }) => `${points.fromUnits(start)} ${points.fromUnits(end)}`);
    const quote = fragments.map(({ start, end }) => text.slice(start, end).replaceAll('\t', ' ')).join(' ');
    lines.push(`${span}\t${spanTypes[annotation.kind]} ${offsets.join(';')}\t${quote}`);
    for (const { name, field, of } of attributes) {
      const value = annotation.fields[field];
      if (of === annotation.kind && value !== undefined)
        lines.push(`A${++attribute}\t${name} ${span} ${value}`);
    }
    if (annotation.words !== '') lines.push(`#${++note}\tAnnotatorNotes ${span}\t${annotation.words}`);
    lines.push(`#${++note}\t${OWN_NOTE} ${span}\t${JSON.stringify(ownFields(annotation))}`);
    for (const link of annotation.links) {
      const to = numbers.get(link.annotationId);
      if (to !== undefined) lines.push(`R${++relation}\t${link.relation} Arg1:${span} Arg2:T${to}`);
    }
  }
  return lines.map((line) => `${line}\n`).join('');
}

function ownFields({ fields, anchors }: LabelledAnnotation): Readonly<Record<string, string>> {
  if (anchors.length === 0) return { ...fields, scope: 'article' };
  // Where brat's fragments do not tell what the passages were.
  const broken = anchors.some(({ quote }) => quote.includes('\n'));
  return broken ? { ...fields, passages: textOfStretches(anchors) } : fields;
}

function firstLine(text: string): Stretch {
  const end = text.indexOf('\n');
  return { start: 0, end: end === -1 ? text.length : end };
}

function annotationConf(): string {
  const lines = [
    '[entities]',
    ...Object.values(spanTypes),
    '[relations]',
    ...Relation.options.map((relation) => `${relation} Arg1:<ENTITY>, Arg2:<ENTITY>`),
    '[events]',
    '[attributes]',
    ...attributes.map(({ name, of, values }) => `${name} Arg:${spanTypes[of]}, Value:${values.join('|')}`),
  ];
  return `${lines.join('\n')}\n`;
}

function utf8(text: string): Uint8Array {
  return Buffer.from(text.toWellFormed(), 'utf8');
}
