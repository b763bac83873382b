import type { Today } from '../schema/today.ts';
import type { AnnotatedText, Figure, MarkedKind, PassageWarning } from './figures.ts';
import { gamma, type Continuum } from './gamma/gamma.ts';
import { FEW_UNITS } from './measure-field.ts';
import { leading, type ComparedKind } from './measures.ts';
import { boundsOf, counts, layerOf, type Passage } from './passages.ts';
import { spanF1, type Span } from './spans.ts';
import { unitizingDisagreement } from './unitizing-alpha.ts';
import { unitizingFamily } from './unitizing-family.ts';

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
  const gammas = gamma(continua, { tell });
  tell(1);
  const annotations = layers.map((_, layer) =>
    spans.reduce((sum, own) => sum + (own[layer]?.length ?? 0), 0),
  );
  return {
    kind,
    annotations,
    figures: {
      whole: plain(family.whole),
      marked: plain(family.marked),
      coding: plain(family.coding),
      gamma: plain(typeof gammas === 'string' ? null : gammas.gamma),
      unitizing: plain(unitizing(continua)),
      exact: plain(meanF1(spans, layers.length, 'exact')),
      overlapping: plain(meanF1(spans, layers.length, 'overlapping')),
    },
    warnings: warningsOf(annotations, spans, gammas === 'too-dense'),
    values: family.values,
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

/** Of all articles together: the sums of what they differ by, and of what chance would make them. */
function unitizing(texts: readonly Continuum[]): number | null {
  const parts = texts.map(({ length, layers }) => {
    const marked = layers.map((spans) => spans.map((span) => ({ ...span, category: '' })));
    return unitizingDisagreement(length, marked, '');
  });
  const observed = parts.reduce((sum, part) => sum + part.observed, 0);
  const expected = parts.reduce((sum, part) => sum + part.expected, 0);
  return expected === 0 ? null : 1 - observed / expected;
}

function warningsOf(
  annotations: readonly number[],
  texts: readonly (readonly (readonly Span[])[])[],
  isTooDense: boolean,
): readonly PassageWarning[] {
  const marks = annotations.reduce((sum, count) => sum + count, 0);
  if (marks === 0) return [];
  return [
    ...(Math.max(...annotations) < FEW_UNITS ? ['few-marks' as const] : []),
    ...(texts.some((layers) => layers.some(overlapsItself)) ? ['own-overlap' as const] : []),
    ...(isTooDense ? ['too-dense' as const] : []),
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
        spans.flatMap((own, text) => (own[layer] ?? []).map((span) => ({ ...span, category: String(text) })));
      const score = spanF1(all(a), all(b), match);
      if (score !== null) scores.push(score.f1);
    }
  }
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
