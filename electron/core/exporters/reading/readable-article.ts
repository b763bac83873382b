import { lossOfAnnotations, type Loss } from '../../../../shared/losses/loss.ts';
import { flatten } from '../../../../shared/text/segments.ts';
import { numberBlocks, type NumberedBlock } from '../../../../shared/text/numbered-blocks.ts';
import type { Annotation } from '../../../../shared/schema/annotation.ts';
import type { Article } from '../../../../shared/schema/article.ts';
import { namesFrom } from '../../../../shared/words/names.ts';
import { summarise, type Summary } from '../../../../shared/words/summary.ts';
import { vocabularies } from '../../../../shared/words/vocabularies.ts';
import type { ArticleToExport, ExportInput } from '../exporter.ts';

/** An annotation as it is read beside an article. */
export interface Remark {
  /** From 1, in reading order. */
  readonly number: number;
  readonly annotation: Annotation;
  /** Of its kind: “Stance”. */
  readonly kind: string;
  readonly summary: Summary;
  readonly analyst: string;
  readonly quote: string;
  /** It is set at a passage of the text. */
  readonly placed: boolean;
}

/** A stretch of a block over which the same remarks lie. */
export interface Stretch {
  readonly text: string;
  /** Over it, in order; none in the gaps. */
  readonly remarks: readonly Remark[];
  /** Those whose first passage begins here, and whose last one ends here. */
  readonly begins: readonly Remark[];
  readonly ends: readonly Remark[];
}

export interface ReadableBlock extends NumberedBlock {
  readonly stretches: readonly Stretch[];
}

/** An article for people to read, its annotations beside it: what Markdown, web pages and Word documents are made from. */
export interface ReadableArticle {
  readonly article: Article;
  /** What is known of it: source, author, date. */
  readonly facts: readonly string[];
  readonly blocks: readonly ReadableBlock[];
  readonly remarks: readonly Remark[];
  /** What could not be shown as it should. */
  readonly losses: readonly Loss[];
}

export function readableArticle(one: ArticleToExport, input: ExportInput): ReadableArticle {
  const { article, document } = one;
  const remarks = remarksOn(one, input);
  const lost = remarks.filter(({ placed, annotation }) => !placed && annotation.anchors.length > 0);
  return {
    article,
    facts: [article.source, article.author, article.published].filter((fact) => fact !== null),
    blocks: blocksOf(one, remarks, numberBlocks(document)),
    remarks,
    losses: lossOfAnnotations(
      'no-passage',
      lost.map(({ annotation }) => annotation),
    ),
  };
}

function remarksOn({ document, annotations }: ArticleToExport, { state, options }: ExportInput): Remark[] {
  const words = vocabularies[options.labels];
  const names = namesFrom(state, words);
  return annotations.map((annotation, index) => ({
    number: index + 1,
    annotation,
    kind: words.kind[annotation.body.kind],
    summary: summarise(annotation.body, names, words),
    analyst: state.get('analysts', annotation.analystId)?.name ?? words.unnamed,
    quote: annotation.anchors.map(({ quote }) => quote).join(' … '),
    placed:
      annotation.anchors.length > 0 &&
      annotation.anchors.every(({ start, end, quote }) => document.text.slice(start, end) === quote),
  }));
}

function blocksOf(
  { document }: ArticleToExport,
  remarks: readonly Remark[],
  blocks: readonly NumberedBlock[],
): ReadableBlock[] {
  const byId = new Map(remarks.map((remark) => [remark.annotation.id, remark]));
  const spans = remarks
    .filter(({ placed }) => placed)
    .flatMap(({ annotation: { id, anchors } }) => anchors.map(({ start, end }) => ({ id, start, end })));
  const segments = flatten(spans, 0, document.text.length);
  const first = new Map<Remark, number>();
  const last = new Map<Remark, number>();
  let at = 0;
  const covered = blocks.map((block) => {
    const stretches: {
      readonly start: number;
      readonly text: string;
      readonly remarks: readonly Remark[];
    }[] = [];
    // A segment may go on over the next blocks, too.
    while ((segments[at]?.end ?? Infinity) <= block.start) at++;
    for (let next = at; (segments[next]?.start ?? Infinity) < block.end; next++) {
      const segment = segments[next];
      if (segment === undefined) break;
      const start = Math.max(segment.start, block.start);
      const text = document.text.slice(start, Math.min(segment.end, block.end));
      const over = [...new Set(segment.ids)].flatMap((id) => byId.get(id) ?? []);
      for (const remark of over) {
        if (!first.has(remark)) first.set(remark, start);
        last.set(remark, start);
      }
      if (text !== '') stretches.push({ start, text, remarks: over });
    }
    return { block, stretches };
  });
  return covered.map(({ block, stretches }) => ({
    ...block,
    stretches: stretches.map(({ start, text, remarks: over }) => ({
      text,
      remarks: over,
      begins: over.filter((remark) => first.get(remark) === start),
      ends: over.filter((remark) => last.get(remark) === start),
    })),
  }));
}
