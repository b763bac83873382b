import { diffSequences } from '../text/sequence-diff.ts';
import { wordCounts } from '../text/word-diff.ts';

/**
 * Where a block of an old edition is in the new one. `same`: word for word, and nothing else in either edition can be
 * meant. `elsewhere`: word for word, but between other blocks. `copy`: the likeliest of several that are word for word
 * the same. `altered`: the most alike.
 */
export interface Alignment {
  readonly to: number;
  readonly how: 'same' | 'elsewhere' | 'copy' | 'altered';
  /** 0 to 1. */
  readonly likeness: number;
}

/** Blocks that share less of their words than this have nothing to do with each other. */
const LEAST_LIKENESS = 0.4;
/** Looking at every pair takes the product of both numbers. */
const MOST_PAIRS = 250_000;

/** Pairs the blocks of two editions; null for a block that the new one does not have. */
export function alignBlocks(from: readonly string[], to: readonly string[]): readonly (Alignment | null)[] {
  const found: (Alignment | null)[] = from.map(() => null);
  const taken = new Set<number>();
  const put = (index: number, alignment: Alignment): void => {
    found[index] = alignment;
    taken.add(alignment.to);
  };
  const fromPlaces = placesOf(from);
  const toPlaces = placesOf(to);
  for (const run of diffSequences(from, to)) {
    if (!run.same) continue;
    for (let step = 0; step < run.fromEnd - run.fromStart; step++) {
      const [index, target] = [run.fromStart + step, run.toStart + step];
      if (isOnly(fromPlaces, from[index]) && isOnly(toPlaces, to[target])) {
        put(index, { to: target, how: 'same', likeness: 1 });
      }
    }
  }
  for (const [index, text] of from.entries()) {
    if (found[index] !== null) continue;
    const alignment = copyOf(index, from, to, fromPlaces.get(text) ?? [], toPlaces.get(text) ?? []);
    if (alignment !== null && !taken.has(alignment.to)) put(index, alignment);
  }
  pairByLikeness(from, to, found, taken, fromPlaces, toPlaces);
  return found;
}

/** Which of several equal blocks is meant: the one between the same neighbours, if there is only one. */
function copyOf(
  index: number,
  from: readonly string[],
  to: readonly string[],
  fromPlaces: readonly number[],
  toPlaces: readonly number[],
): Alignment | null {
  const [only] = toPlaces;
  if (only === undefined) return null;
  if (fromPlaces.length === 1 && toPlaces.length === 1) return { to: only, how: 'elsewhere', likeness: 1 };
  const around = (blocks: readonly string[], at: number): number =>
    Number(blocks[at - 1] === from[index - 1]) + Number(blocks[at + 1] === from[index + 1]);
  const best = Math.max(...toPlaces.map((at) => around(to, at)));
  const candidates = toPlaces.filter((at) => around(to, at) === best);
  const rivals = fromPlaces.filter((at) => at !== index && around(from, at) >= best);
  const [candidate] = candidates;
  if (best === 0 || candidate === undefined || candidates.length > 1 || rivals.length > 0) return null;
  return { to: candidate, how: best === 2 ? 'same' : 'copy', likeness: 1 };
}

/** Pairs what is left, the most alike first. */
function pairByLikeness(
  from: readonly string[],
  to: readonly string[],
  found: (Alignment | null)[],
  taken: Set<number>,
  fromPlaces: ReadonlyMap<string, readonly number[]>,
  toPlaces: ReadonlyMap<string, readonly number[]>,
): void {
  // Copies that cannot be told apart are no altered blocks: nothing is known of them.
  const left = [...from.keys()].filter((at) => found[at] === null && !toPlaces.has(from[at] ?? ''));
  const right = [...to.keys()].filter((at) => !taken.has(at) && !fromPlaces.has(to[at] ?? ''));
  if (left.length * right.length > MOST_PAIRS) return;
  const rightCounts = right.map((at) => wordCounts(to[at] ?? ''));
  const pairs: { readonly index: number; readonly to: number; readonly likeness: number }[] = [];
  for (const index of left) {
    const own = wordCounts(from[index] ?? '');
    for (const [order, target] of right.entries()) {
      const other = rightCounts[order];
      if (other === undefined) continue;
      let shared = 0;
      for (const [word, count] of own.counts) shared += Math.min(count, other.counts.get(word) ?? 0);
      const share = own.total + other.total === 0 ? 0 : (2 * shared) / (own.total + other.total);
      if (share >= LEAST_LIKENESS) pairs.push({ index, to: target, likeness: share });
    }
  }
  pairs.sort((a, b) => b.likeness - a.likeness || Math.abs(a.index - a.to) - Math.abs(b.index - b.to));
  for (const { index, to: target, likeness } of pairs) {
    if (found[index] !== null || taken.has(target)) continue;
    found[index] = { to: target, how: 'altered', likeness };
    taken.add(target);
  }
}

function placesOf(blocks: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, text] of blocks.entries()) {
    const held = places.get(text);
    if (held === undefined) places.set(text, [index]);
    else held.push(index);
  }
  return places;
}

function isOnly(places: ReadonlyMap<string, readonly number[]>, text: string | undefined): boolean {
  return text !== undefined && places.get(text)?.length === 1;
}
