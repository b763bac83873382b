import type { Annotation } from '../schema/annotation.ts';
import type { Today } from '../schema/today.ts';
import { bootstrap, type Interval } from './bootstrap.ts';
import { krippendorffAlpha, type Level } from './krippendorff-alpha.ts';
import { comparedKinds, measures, type ComparedKind, type Measure } from './measures.ts';
import { cohenKappa, fleissKappa, gwetAc1, rawAgreement } from './nominal.ts';
import { boundsOf, counts, layerOf, passagesOf, type Passage } from './passages.ts';
import { given, patternsOf, type Pattern, type Ratings } from './ratings.ts';
import { spanF1, type Span } from './spans.ts';
import { unitizingDisagreement } from './unitizing-alpha.ts';

/** A figure with the interval that 95 of 100 samples of the same passages give; null where there is none. */
export interface Figure {
  readonly value: number | null;
  readonly interval: Interval | null;
}

/** Why a figure may mislead. */
export type Warning = 'few-units' | 'one-prevails' | 'nothing-varies';

/** What is measured of the things that are said, and of where they are said. */
export type FieldFigure = 'raw' | 'alpha' | 'cohen' | 'fleiss' | 'ac1';
export type PassageFigure = 'unitizing' | 'exact' | 'overlapping';

export interface MeasuredField {
  readonly name: string;
  readonly level: Level;
  /** Passages that two layers or more say something of. */
  readonly units: number;
  readonly figures: Readonly<Record<FieldFigure, Figure>>;
  readonly warnings: readonly Warning[];
  readonly categories: readonly (string | number)[];
  /** How often one layer says the row's category where another one says the column's; both ways round. */
  readonly confusion: readonly (readonly number[])[];
  /** Passages that layers say different things of: these lower the figures. */
  readonly differing: readonly Differing[];
}

export interface Differing {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  /** By layer; null where the layer says nothing. */
  readonly values: readonly (string | number | null)[];
}

export interface MarkedKind {
  readonly kind: ComparedKind;
  /** Annotations by layer. */
  readonly annotations: readonly number[];
  /** `unitizing`: Krippendorff's alpha of the passages, whatever is said of them; F1 is the mean over pairs of layers. */
  readonly figures: Readonly<Record<PassageFigure, Figure>>;
  /** Passages that some layers marked and others did not. */
  readonly unmatched: number;
  /** These, and those that layers marked in other bounds: both lower the figures. */
  readonly differing: readonly Differing[];
}

export interface Agreement {
  readonly layers: readonly string[];
  readonly fields: readonly MeasuredField[];
  readonly kinds: readonly MarkedKind[];
}

/** An article with its annotations. @param length of its text, in UTF-16 code units */
export interface AnnotatedText {
  readonly length: number;
  readonly annotations: readonly Annotation[];
}

/** Below this many passages an interval says more than a figure (Krippendorff 2004, section 11.4). */
const FEW_UNITS = 30;
/** A category that is so large a part of all makes kappa and alpha fall (Feinstein and Cicchetti 1990). */
const PREVAILS = 0.9;

/** How far layers agree over articles. @param layers as `layerOf` names them, two or more */
export function measureAgreement(
  texts: readonly AnnotatedText[],
  layers: readonly string[],
  today: Today,
): Agreement {
  const passages = new Map(
    comparedKinds.map((kind) => [
      kind,
      texts.flatMap(({ annotations }) => passagesOf(kind, annotations, layers)),
    ]),
  );
  return {
    layers,
    fields: measures.map((measure) =>
      measured(measure, passages.get(measure.kind) ?? [], layers.length, today),
    ),
    kinds: comparedKinds.map((kind) => marked(kind, texts, layers, passages.get(kind) ?? [])),
  };
}

function measured(
  measure: Measure,
  passages: readonly Passage<ComparedKind>[],
  layers: number,
  today: Today,
): MeasuredField {
  const rows = passages.map(({ annotations }) =>
    annotations.map((annotation) =>
      annotation === undefined ? null : measure.value(annotation.body, today),
    ),
  );
  const categories = [...new Set(rows.flat().filter((value) => value !== null))].sort(inOrder);
  const patterns = patternsOf(ratingsFrom(rows, categories, layers)).filter(
    ({ values }) => given(values).length > 1,
  );
  const alpha = (some: readonly Pattern[]): number | null => krippendorffAlpha(some, measure.level);
  const figure = (of: (some: readonly Pattern[]) => number | null): Figure => ({
    value: of(patterns),
    interval: patterns.length === 0 ? null : bootstrap(patterns, of),
  });
  const confusion = confusionOf(patterns, categories);
  const units = patterns.reduce((sum, { count }) => sum + count, 0);
  return {
    name: measure.name,
    level: measure.level,
    units,
    figures: {
      raw: figure(rawAgreement),
      alpha: figure(alpha),
      cohen: layers === 2 ? figure((some) => cohenKappa(some, [0, 1])) : { value: null, interval: null },
      fleiss: figure(fleissKappa),
      ac1: figure(gwetAc1),
    },
    warnings: warningsOf(units, confusion),
    categories,
    confusion,
    differing: passages.flatMap(({ articleId, start, end }, index) => {
      const values = rows[index] ?? [];
      const said = new Set(values.filter((value) => value !== null));
      return said.size > 1 ? [{ articleId, start, end, values }] : [];
    }),
  };
}

/** Numbers stand for themselves, names for their place. */
function ratingsFrom(
  rows: readonly (readonly (string | number | null)[])[],
  categories: readonly (string | number)[],
  layers: number,
): Ratings {
  const place = new Map(
    categories.map((category, index) => [category, typeof category === 'number' ? category : index]),
  );
  const analysts = Array.from({ length: layers }, (_, layer) =>
    Float64Array.from(rows, (row) => place.get(row[layer] ?? '') ?? Number.NaN),
  );
  return { units: rows.length, analysts };
}

function confusionOf(
  patterns: readonly Pattern[],
  categories: readonly (string | number)[],
): readonly number[][] {
  const place = new Map(
    categories.map((category, index) => [typeof category === 'number' ? category : index, index]),
  );
  const matrix = categories.map(() => categories.map(() => 0));
  for (const { values, count } of patterns) {
    const own = given(values).map((value) => place.get(value) ?? 0);
    for (const [i, a] of own.entries()) {
      for (const [j, b] of own.entries()) {
        const row = matrix[a];
        if (i !== j && row !== undefined) row[b] = (row[b] ?? 0) + count;
      }
    }
  }
  return matrix;
}

function warningsOf(units: number, confusion: readonly (readonly number[])[]): readonly Warning[] {
  const sizes = confusion.map((row) => row.reduce((sum, count) => sum + count, 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const used = sizes.filter((size) => size > 0).length;
  return [
    ...(units < FEW_UNITS ? ['few-units' as const] : []),
    ...(used === 1 ? ['nothing-varies' as const] : []),
    ...(used > 1 && Math.max(...sizes) > PREVAILS * total ? ['one-prevails' as const] : []),
  ];
}

function marked(
  kind: ComparedKind,
  texts: readonly AnnotatedText[],
  layers: readonly string[],
  passages: readonly Passage<ComparedKind>[],
): MarkedKind {
  const spans = texts.map(({ annotations }) =>
    layers.map((layer) =>
      annotations
        .filter((each) => each.body.kind === kind && counts(each) && layerOf(each) === layer)
        .map((each): Span => {
          const [start, end] = boundsOf(each);
          return { start, end, category: kind };
        }),
    ),
  );
  const parts = texts.map(({ length }, index) => unitizingDisagreement(length, spans[index] ?? [], kind));
  const observed = parts.reduce((sum, part) => sum + part.observed, 0);
  const expected = parts.reduce((sum, part) => sum + part.expected, 0);
  return {
    kind,
    annotations: layers.map((_, layer) => spans.reduce((sum, own) => sum + (own[layer]?.length ?? 0), 0)),
    figures: {
      unitizing: plain(expected === 0 ? null : 1 - observed / expected),
      exact: plain(meanF1(spans, layers.length, 'exact')),
      overlapping: plain(meanF1(spans, layers.length, 'overlapping')),
    },
    unmatched: passages.filter(({ annotations }) => annotations.some((each) => each === undefined)).length,
    differing: passages
      .filter((passage) => !isMarkedAlike(passage))
      .map(({ articleId, start, end, annotations }) => ({
        articleId,
        start,
        end,
        values: annotations.map((each) => (each === undefined ? null : kind)),
      })),
  };
}

function plain(value: number | null): Figure {
  return { value, interval: null };
}

function isMarkedAlike({ start, end, annotations }: Passage<ComparedKind>): boolean {
  return annotations.every((each) => {
    if (each === undefined) return false;
    const bounds = boundsOf(each);
    return bounds[0] === start && bounds[1] === end;
  });
}

/** Over all articles as one, for each pair of layers; then the mean of the pairs. */
function meanF1(
  spans: readonly (readonly (readonly Span[])[])[],
  layers: number,
  match: 'exact' | 'overlapping',
): number | null {
  const scores: number[] = [];
  for (let a = 0; a < layers; a++) {
    for (let b = a + 1; b < layers; b++) {
      const all = (layer: number): Span[] =>
        spans.flatMap((own, text) =>
          (own[layer] ?? []).map((span) => ({ ...span, category: `${text} ${span.category}` })),
        );
      const score = spanF1(all(a), all(b), match);
      if (score !== null) scores.push(score.f1);
    }
  }
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function inOrder(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}
