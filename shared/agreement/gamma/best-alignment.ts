import type { Span } from '../spans.ts';
import { assign, type Edge } from './assignment.ts';
import { dissimilarity, reach, type Weights } from './dissimilarity.ts';
import type { Bounds, Bundle, Effort } from './bundle.ts';
import { bestPacking } from './packing.ts';

/**
 * What the best alignment of layers costs: the sum of the disorders of its unitary alignments (Mathet, Widlöcher and
 * Métivier 2015, sections 4.5 to 4.7). Two layers are an assignment; more are taken apart where nothing reaches over, and
 * each part is searched. Exact, or as near as the effort allows: what some alignment costs, and what none is below.
 * @param layers units of each; units of one layer may overlap
 * @returns null when the effort does not suffice to see which units may go together
 */
export function alignmentCost(
  layers: readonly (readonly Span[])[],
  weights: Weights,
  effort: Effort,
): Bounds | null {
  const sorted = layers.map((units) => [...units].sort((a, b) => a.start - b.start || a.end - b.end));
  const units = sorted.reduce((sum, own) => sum + own.length, 0);
  const alone = units * weights.empty;
  const [first, second, ...others] = sorted;
  if (first === undefined || second === undefined) return { low: alone, high: alone };
  const gained =
    others.length === 0 ? gainOfTwo(first, second, weights) : gainOfMany(sorted, weights, effort);
  return gained === null ? null : { low: alone - gained.high, high: alone - gained.low };
}

function gainOfTwo(first: readonly Span[], second: readonly Span[], weights: Weights): Bounds {
  const alone = 2 * weights.empty;
  const near = neighbours(second, alone, weights);
  const rows = first.map((unit) => near(unit).map(({ at, cost }): Edge => ({ column: at, cost })));
  const columns = assign(rows, second.length, alone);
  const gained = rows.reduce((sum, edges, row) => {
    const taken = edges.find(({ column }) => column === columns[row]);
    return taken === undefined ? sum : sum + alone - taken.cost;
  }, 0);
  return { low: gained, high: gained };
}

/** Unitary alignments that memory is for; the subsets of one alignment of many layers are as many as that. */
const MOST_BUNDLES = 200_000;
/** What one costs to find, and to look at in as many rounds of prices as make a bound that says something. */
const STEPS_EACH = 150;
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

function gainOfMany(layers: readonly (readonly Span[])[], weights: Weights, effort: Effort): Bounds | null {
  const bundles = unitaryAlignments(layers, weights, effort);
  if (bundles === null) return null;
  let [low, high] = [0, 0];
  for (const { size, bundles: own } of partsOf(bundles)) {
    const only = own.length === 1 ? (own[0]?.gain ?? 0) : null;
    const gain = only === null ? bestPacking(size, own, effort) : { low: only, high: only };
    low += gain.low;
    high += gain.high;
  }
  return { low, high };
}

/**
 * Unitary alignments that might be in the best one: each gains over its units alone, and over all of them but one. Units
 * are numbered through all layers, in the order of the text.
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
  const limits = Array.from({ length: count + 1 }, (_, size) => limit(size));
  /** A unit that is as unlike all others together is better alone: so much more its alignment would have to gain. */
  const most = empty * (pairs + count - 1);
  const finders = layers.map((layer) => neighbours(layer, most, weights));
  const gains = new Gains(layers.reduce((sum, layer) => sum + layer.length, 0));
  const bundles: Bundle[] = [];
  /** The alignment in hand: its units and their numbers, and, by size, how unlike the others each of them is. */
  const units: Span[] = [];
  const items: number[] = [];
  const unlike = layers.map(() => new Float64Array(count));
  /** By layer, what may go with the first unit. */
  let near: readonly (readonly { readonly at: number; readonly cost: number }[])[] = [];
  const extend = (from: number, size: number, sum: number): boolean => {
    const before = unlike[size - 1];
    const grown = unlike[size];
    if (before === undefined || grown === undefined) return true;
    for (let layer = from; layer < count; layer++) {
      const room = (limits[size + count - layer] ?? 0) - sum;
      for (const { at, cost } of near[layer] ?? []) {
        const unit = layers[layer]?.[at];
        if (unit === undefined) continue;
        let own = cost;
        let isNear = (grown[0] = (before[0] ?? 0) + cost) < most;
        for (let place = 1; place < size; place++) {
          const other = units[place];
          const apart = other === undefined ? 0 : dissimilarity(other, unit, weights);
          own += apart;
          grown[place] = (before[place] ?? 0) + apart;
          isNear &&= (grown[place] ?? 0) < most;
        }
        grown[size] = own;
        if (!isNear || own >= most || own >= room) continue;
        effort.left -= STEPS_EACH;
        if (effort.left < 0 || bundles.length > MOST_BUNDLES) return false;
        units[size] = unit;
        items[size] = numbers[layer]?.[at] ?? 0;
        const gain = ((limits[size + 1] ?? 0) - sum - own) / pairs;
        if (gain > TINY) {
          const kept = items.slice(0, size + 1);
          gains.set(kept, gain);
          bundles.push({ items: kept, gain });
        }
        if (!extend(layer + 1, size + 1, sum + own)) return false;
      }
    }
    return true;
  };
  for (const [layer, own] of layers.entries()) {
    for (const [at, unit] of own.entries()) {
      units[0] = unit;
      items[0] = numbers[layer]?.[at] ?? 0;
      near = finders.map((find, other) => (other > layer ? find(unit) : []));
      if (!extend(layer + 1, 1, 0)) return null;
    }
  }
  return bundles
    .filter(({ items, gain }) => items.every((_, at) => gain > gains.without(items, at) + TINY))
    .map(({ items, gain }) => ({ items: [...items].sort((a, b) => a - b), gain }));
}

/** What alignments gain, by the numbers of their units. */
class Gains {
  readonly #base: number;
  readonly #known = new Map<number | string, number>();

  constructor(units: number) {
    this.#base = units + 1;
  }

  set(items: readonly number[], gain: number): void {
    this.#known.set(this.#key(items, -1), gain);
  }

  /** Of all units but one; an alignment that gains nothing was not kept. */
  without(items: readonly number[], place: number): number {
    return items.length < 3 ? 0 : (this.#known.get(this.#key(items, place)) ?? 0);
  }

  /** Few numbers fit into one; others are told apart by their text. */
  #key(items: readonly number[], left: number): number | string {
    const size = left === -1 ? items.length : items.length - 1;
    if (this.#base ** size > Number.MAX_SAFE_INTEGER) {
      return items.filter((_, at) => at !== left).join(' ');
    }
    let key = 0;
    for (let at = 0; at < items.length; at++) {
      if (at !== left) key = key * this.#base + (items[at] ?? 0) + 1;
    }
    return key;
  }
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
