import type { Annotation } from '../../shared/schema/annotation.ts';

/** Annotations that share a card, in the order of the text. */
export type Fold = readonly Annotation[];

/** What a card takes, in CSS pixels: its edges, the gap to the next one, a line of text. */
const EDGES = 20;
const LINE = 17;

/** Names of actors that share a line of a card, on the average. */
const NAMES_IN_LINE = 2;

/**
 * Folds the annotations of one paragraph into cards. Mentions of actors always share one: their names say all. Of the
 * other kinds, neighbours are folded, the nearest first, until all have room. The selected annotation keeps a card of
 * its own.
 * @param annotations those that start in the paragraph, in the order of the text
 * @param room beside the paragraph, in CSS pixels
 * @returns in the order of the text
 */
export function foldAnnotations(
  annotations: readonly Annotation[],
  room: number,
  selectedId: string | null,
): Fold[] {
  const own = annotations.filter(({ id }) => id === selectedId);
  const others = annotations.filter(({ id }) => id !== selectedId);
  const mentions = others.filter(({ body }) => body.kind === 'actor');
  let folds: Fold[] = others.filter(({ body }) => body.kind !== 'actor').map((each) => [each]);
  const all = (): Fold[] => [...folds, mentions, own].filter((fold) => fold.length > 0);
  for (let pair = nearestPair(folds); heightOf(all()) > room && pair !== null; pair = nearestPair(folds)) {
    const { first, second } = pair;
    folds = folds.flatMap((fold) =>
      fold === first ? [[...first, ...second]] : fold === second ? [] : [fold],
    );
  }
  return all().sort((a, b) => startOf(a) - startOf(b));
}

/** About what cards take beside the text. */
function heightOf(folds: readonly Fold[]): number {
  let height = 0;
  for (const fold of folds) height += EDGES + LINE * linesOf(fold);
  return height;
}

function linesOf(fold: Fold): number {
  if (fold[0]?.body.kind === 'actor') return 1 + Math.ceil(fold.length / NAMES_IN_LINE);
  return fold.length === 1 ? 2.5 : fold.length;
}

/** The two folds of one kind that are least text apart; null when no two are of one kind. */
function nearestPair(folds: readonly Fold[]): { readonly first: Fold; readonly second: Fold } | null {
  let nearest: { first: Fold; second: Fold; apart: number } | null = null;
  for (const [index, first] of folds.entries()) {
    const second = folds.slice(index + 1).find((fold) => fold[0]?.body.kind === first[0]?.body.kind);
    if (second === undefined) continue;
    const apart = startOf(second) - startOf(first.slice(-1));
    if (nearest === null || apart < nearest.apart) nearest = { first, second, apart };
  }
  return nearest;
}

function startOf(fold: Fold): number {
  return fold[0]?.anchors[0]?.start ?? 0;
}
