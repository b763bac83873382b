import type { Today } from '../schema/today.ts';
import { clustersOf } from './clusters.ts';
import type { AnnotatedText, Figure, MarkedKind, PassageWarning } from './figures.ts';
import { gammaFigure } from './gamma/gamma-figure.ts';
import { gamma, type Continuum } from './gamma/gamma.ts';
import { FEW_UNITS } from './measure-field.ts';
import { leading, type ComparedKind } from './measures.ts';
import { noIntervals, passageIntervals } from './passage-intervals.ts';
import type { SummedFigure } from './passage-sums.ts';
import { boundsOf, counts, layerOf, type Passage } from './passages.ts';
import { matchCounts, meanF1, type MatchCounts, type Span } from './spans.ts';
import { unitizingDisagreement, type Disagreement } from './unitizing-alpha.ts';
import { unitizingFamily } from './unitizing-family.ts';
import { valuesIn } from './valued-line.ts';

/**
 * How far layers agree on where one kind of annotation is, and what it says first of all.
 * @param tell how much is done, from 0 to 1
 */
export function measurePassages(
  kind: ComparedKind,
  texts: readonly AnnotatedText[],
  layers: readonly string[],
  passages: readonly Passage<ComparedKind>[],
  today: Today,
  tell: (done: number) => void,
): MarkedKind {
  const continua = texts.map((text) => continuumOf(kind, text, layers, today));
  const spans = continua.map((text) => text.layers);
  const family = unitizingFamily(continua);
  const unitizing = continua.map(unmarkedDisagreement);
  const pairs = pairCounts(spans, layers.length);
  const clusters = clustersOf(
    continua,
    texts.map(({ paragraphs }) => paragraphs),
  );
  const intervals = clusters === null ? noIntervals : passageIntervals(clusters, unitizing);
  const figure = (name: SummedFigure, value: number | null): Figure => ({
    value,
    interval: value === null ? null : intervals.figures[name],
  });
  const found = gammaFigure(gamma(continua, { tell }));
  tell(1);
  const annotations = layers.map((_, layer) =>
    spans.reduce((sum, own) => sum + (own[layer]?.length ?? 0), 0),
  );
  return {
    kind,
    annotations,
    figures: {
      whole: figure('whole', family.whole),
      marked: figure('marked', family.marked),
      coding: figure('coding', family.coding),
      gamma: found.figure,
      unitizing: figure('unitizing', alphaOf(unitizing)),
      exact: figure('exact', meanF1(pairs, 'exact')),
      overlapping: figure('overlapping', meanF1(pairs, 'overlapping')),
    },
    drawn: clusters?.drawn ?? null,
    warnings: [...warningsOf(annotations, spans, clusters === null), ...found.warnings],
    values: family.values.map(({ value, alpha, coverage }) => ({
      values: valuesIn(value),
      alpha: { value: alpha, interval: alpha === null ? null : (intervals.values.get(value) ?? null) },
      coverage,
    })),
    unmatched: passages.filter(({ annotations: row }) => row.some((each) => each === undefined)).length,
    differing: passages
      .filter((passage) => !isMarkedAlike(passage))
      .map(({ articleId, start, end, annotations: row }) => ({
        articleId,
        start,
        end,
        values: row.map((each) => (each === undefined ? null : kind)),
      })),
  };
}

function continuumOf(
  kind: ComparedKind,
  { length, annotations }: AnnotatedText,
  layers: readonly string[],
  today: Today,
): Continuum {
  const { value } = leading[kind];
  const own = annotations.filter((each) => each.body.kind === kind && counts(each));
  return {
    length,
    layers: layers.map((layer) =>
      own
        .filter((each) => layerOf(each) === layer)
        .map((each): Span => {
          const [start, end] = boundsOf(each);
          return { start, end, category: String(value(each.body, today)) };
        }),
    ),
  };
}

/** By where passages are alone, whatever they are called. */
function unmarkedDisagreement({ length, layers }: Continuum): Disagreement {
  const marked = layers.map((spans) => spans.map((span) => ({ ...span, category: '' })));
  return unitizingDisagreement(length, marked, '');
}

/** Of all articles together: the sums of what they differ by, and of what chance would make them. */
function alphaOf(parts: readonly Disagreement[]): number | null {
  const observed = parts.reduce((sum, part) => sum + part.observed, 0);
  const expected = parts.reduce((sum, part) => sum + part.expected, 0);
  return expected === 0 ? null : 1 - observed / expected;
}

function warningsOf(
  annotations: readonly number[],
  texts: readonly (readonly (readonly Span[])[])[],
  isTooFew: boolean,
): readonly PassageWarning[] {
  const marks = annotations.reduce((sum, count) => sum + count, 0);
  if (marks === 0) return [];
  return [
    ...(Math.max(...annotations) < FEW_UNITS ? ['few-marks' as const] : []),
    ...(isTooFew ? ['few-clusters' as const] : []),
    ...(texts.some((layers) => layers.some(overlapsItself)) ? ['own-overlap' as const] : []),
  ];
}

/** Whether passages of one layer overlap that say different things. */
function overlapsItself(spans: readonly Span[]): boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const ends = new Map<string, number>();
  return sorted.some(({ start, end, category }) => {
    const isOver = [...ends].some(([other, until]) => other !== category && until > start);
    ends.set(category, Math.max(ends.get(category) ?? 0, end));
    return isOver;
  });
}

function isMarkedAlike({ start, end, annotations }: Passage<ComparedKind>): boolean {
  return annotations.every((each) => {
    if (each === undefined) return false;
    const bounds = boundsOf(each);
    return bounds[0] === start && bounds[1] === end;
  });
}

/** Over all articles as one, for each pair of layers. */
function pairCounts(
  texts: readonly (readonly (readonly Span[])[])[],
  layers: number,
): readonly MatchCounts[] {
  const pairs: MatchCounts[] = [];
  for (let a = 0; a < layers; a++) {
    for (let b = a + 1; b < layers; b++) {
      let all: MatchCounts = { spans: 0, exact: 0, overlapping: 0 };
      for (const spans of texts) {
        const own = matchCounts(spans[a] ?? [], spans[b] ?? []);
        all = {
          spans: all.spans + own.spans,
          exact: all.exact + own.exact,
          overlapping: all.overlapping + own.overlapping,
        };
      }
      pairs.push(all);
    }
  }
  return pairs;
}
