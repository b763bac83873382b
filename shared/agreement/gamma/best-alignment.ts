import type { Span } from '../spans.ts';
import { assign, type Edge } from './assignment.ts';
import { dissimilarity, reach, type Weights } from './dissimilarity.ts';
import { bestPacking, type Bundle, type Effort } from './packing.ts';

/**
 * What the best alignment of layers costs: the sum of the disorders of its unitary alignments (Mathet, Widlöcher and
 * Métivier 2015, sections 4.5 to 4.7). Two layers are an assignment; more are taken apart where nothing reaches over, and
 * each part is searched. Exact.
 * @param layers units of each; units of one layer may overlap
 * @returns null when the effort does not suffice: units lie too close together
 */
export function alignmentCost(
  layers: readonly (readonly Span[])[],
  weights: Weights,
  effort: Effort,
): number | null {
  const sorted = layers.map((units) => [...units].sort((a, b) => a.start - b.start || a.end - b.end));
  const units = sorted.reduce((sum, own) => sum + own.length, 0);
  const alone = units * weights.empty;
  const [first, second, ...others] = sorted;
  if (first === undefined || second === undefined) return alone;
  const gained =
    others.length === 0 ? gainOfTwo(first, second, weights) : gainOfMany(sorted, weights, effort);
  return gained === null ? null : alone - gained;
}

function gainOfTwo(first: readonly Span[], second: readonly Span[], weights: Weights): number {
  const alone = 2 * weights.empty;
  const near = neighbours(second, alone, weights);
  const rows = first.map((unit) => near(unit).map(({ at, cost }): Edge => ({ column: at, cost })));
  const columns = assign(rows, second.length, alone);
  return rows.reduce((sum, edges, row) => {
    const taken = edges.find(({ column }) => column === columns[row]);
    return taken === undefined ? sum : sum + alone - taken.cost;
  }, 0);
}

/** Unitary alignments that memory is for; the subsets of one alignment of many layers are as many as that. */
const MOST_BUNDLES = 200_000;
/** Alignments of more units are tried without each of them, but not taken apart in every way. */
const LARGE = 6;

/** Below this, sums of fractions differ by chance. */
const TINY = 1e-12;

/** Finds the units of a sorted layer that are less unlike one than a limit. */
function neighbours(
  layer: readonly Span[],
  limit: number,
  weights: Weights,
): (unit: Span) => readonly { readonly at: number; readonly cost: number }[] {
  const longest = layer.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return (unit) => {
    const far = reach(unit.end - unit.start, longest, limit, weights);
    const found: { at: number; cost: number }[] = [];
    for (let at = firstFrom(layer, unit.start - far); at < layer.length; at++) {
      const other = layer[at];
      if (other === undefined || other.start > unit.start + far) break;
      const cost = dissimilarity(unit, other, weights);
      if (cost < limit) found.push({ at, cost });
    }
    return found;
  };
}

/** The first unit that does not begin before a place. */
function firstFrom(layer: readonly Span[], start: number): number {
  let [low, high] = [0, layer.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((layer[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function gainOfMany(layers: readonly (readonly Span[])[], weights: Weights, effort: Effort): number | null {
  const bundles = unitaryAlignments(layers, weights, effort);
  if (bundles === null) return null;
  let gained = 0;
  for (const { size, bundles: own } of partsOf(bundles)) {
    const gain = own.length === 1 ? (own[0]?.gain ?? 0) : bestPacking(size, own, effort);
    if (gain === null) return null;
    gained += gain;
  }
  return gained;
}

/**
 * Unitary alignments that might be in the best one: each gains over its units alone, and over any two parts that it can
 * be taken apart into. Units are numbered through all layers, in the order of the text.
 */
function unitaryAlignments(
  layers: readonly (readonly Span[])[],
  weights: Weights,
  effort: Effort,
): readonly Bundle[] | null {
  const count = layers.length;
  const pairs = (count * (count - 1)) / 2;
  const { empty } = weights;
  /** The sum over pairs of so many units from which they do no better than alone. */
  const limit = (size: number): number => empty * ((size - 1) * pairs + (size * (size - 1)) / 2);
  const numbers = numbered(layers);
  /** A unit that is as unlike all others together is better alone: so much more its alignment would have to gain. */
  const most = empty * (pairs + count - 1);
  const finders = layers.map((layer) => neighbours(layer, most, weights));
  const gains = new Map<string, number>();
  const bundles: Bundle[] = [];
  /** @param unlike by unit, how unlike the others it is */
  const extend = (
    from: number,
    units: readonly Span[],
    items: readonly number[],
    unlike: readonly number[],
  ): boolean => {
    const size = units.length;
    const sum = unlike.reduce((all, each) => all + each, 0) / 2;
    if (size > 1) {
      const gain = (limit(size) - sum) / pairs;
      if (gain > TINY) {
        gains.set(items.join(' '), gain);
        bundles.push({ items, gain });
      }
    }
    const [anchor] = units;
    for (let layer = from; layer < count; layer++) {
      const near = anchor === undefined ? [] : (finders[layer]?.(anchor) ?? []);
      for (const { at } of near) {
        const unit = layers[layer]?.[at];
        const item = numbers[layer]?.[at];
        if (unit === undefined || item === undefined) continue;
        const costs = units.map((other) => dissimilarity(other, unit, weights));
        const own = costs.reduce((all, cost) => all + cost, 0);
        const grown = [...unlike.map((each, place) => each + (costs[place] ?? 0)), own];
        if (sum + own >= limit(size + count - layer) || grown.some((each) => each >= most)) continue;
        if (--effort.left < 0 || bundles.length > MOST_BUNDLES) return false;
        if (!extend(layer + 1, [...units, unit], [...items, item], grown)) return false;
      }
    }
    return true;
  };
  for (const [layer, units] of layers.entries()) {
    for (const [at, unit] of units.entries()) {
      if (!extend(layer + 1, [unit], [numbers[layer]?.[at] ?? 0], [0])) return null;
    }
  }
  return bundles
    .filter(({ items, gain }) => gain > bestSplit(items, gains) + TINY)
    .map(({ items, gain }) => ({ items: [...items].sort((a, b) => a - b), gain }));
}

/** The most that two parts of an alignment gain; where there are very many ways to take it apart, some of them. */
function bestSplit(items: readonly number[], gains: ReadonlyMap<string, number>): number {
  if (items.length > LARGE) {
    return Math.max(
      ...items.map((item) =>
        gainOf(
          items.filter((each) => each !== item),
          gains,
        ),
      ),
    );
  }
  const [head, ...tail] = items;
  let most = 0;
  for (let mask = 0; mask < 2 ** tail.length - 1; mask++) {
    const own = tail.filter((_, at) => (mask >> at) & 1);
    const others = tail.filter((_, at) => !((mask >> at) & 1));
    const gain = gainOf([head, ...own], gains) + gainOf(others, gains);
    if (gain > most) most = gain;
  }
  return most;
}

/** One that gains nothing was not kept. */
function gainOf(items: readonly (number | undefined)[], gains: ReadonlyMap<string, number>): number {
  return items.length < 2 ? 0 : (gains.get(items.join(' ')) ?? 0);
}

function numbered(layers: readonly (readonly Span[])[]): readonly (readonly number[])[] {
  const order = layers
    .flatMap((units, layer) => units.map(({ start }, at) => ({ layer, at, start })))
    .sort((a, b) => a.start - b.start || a.layer - b.layer || a.at - b.at);
  const numbers = layers.map((units) => units.map(() => 0));
  for (const [number, { layer, at }] of order.entries()) {
    const own = numbers[layer];
    if (own !== undefined) own[at] = number;
  }
  return numbers;
}

/** Bundles that share things, each part by itself, its things numbered anew in their order. */
function partsOf(
  bundles: readonly Bundle[],
): readonly { readonly size: number; readonly bundles: readonly Bundle[] }[] {
  const leader = new Map<number, number>();
  const find = (item: number): number => {
    let at = item;
    for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) at = up;
    leader.set(item, at);
    return at;
  };
  for (const { items } of bundles) {
    for (const item of items) leader.set(find(item), find(items[0] ?? item));
  }
  const parts = Map.groupBy(bundles, ({ items }) => find(items[0] ?? 0));
  return [...parts.values()].map((own) => {
    const items = [...new Set(own.flatMap((bundle) => bundle.items))].sort((a, b) => a - b);
    const place = new Map(items.map((item, at) => [item, at]));
    return {
      size: items.length,
      bundles: own.map(({ items: old, gain }) => ({ items: old.map((item) => place.get(item) ?? 0), gain })),
    };
  });
}
