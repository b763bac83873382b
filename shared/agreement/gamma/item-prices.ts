import type { Bounds, Bundle, Effort } from './bundle.ts';

/** Below this, sums of fractions differ by chance. */
export const TINY = 1e-9;

const ROUNDS = 400;
/** Rounds without which a bound says little. Whoever found the bundles has counted their steps. */
const FEWEST_ROUNDS = 60;
/** Rounds without a better bound after which steps are halved. */
const PATIENCE = 8;
/** Sorting costs more than a round does, and so does leaving out what is ruled out. */
const GREEDY_EACH = 10;
/** How much less than its things cost a bundle may gain to be taken by the greedy; most of those that gain less never are. */
const GREEDY_LOSS = 0.25;

/** Prices of things, by which the gain of the best packing is bounded. */
export interface Priced extends Bounds {
  readonly prices: Float64Array;
  /** Those that may be in a better packing than one that is known. */
  readonly bundles: readonly Bundle[];
}

/**
 * Lagrange multipliers of the things (Held, Wolfe and Crowder 1974, by subgradients): no packing gains more than all
 * prices together and what bundles gain beyond them. The low end is what some packing gains.
 */
export function priceItems(size: number, bundles: readonly Bundle[], effort: Effort): Priced {
  const prices = new Float64Array(size);
  for (const { items, gain } of bundles) {
    for (const item of items) prices[item] = Math.max(prices[item] ?? 0, gain / items.length);
  }
  let open = new OpenBundles(bundles);
  let best = { prices: prices.slice(), high: Infinity };
  let low = 0;
  let step = 1;
  let since = 0;
  const taken = new Int32Array(size);
  for (let round = 0; round < ROUNDS; round++) {
    if (round >= FEWEST_ROUNDS) {
      if (effort.left < 0) break;
      effort.left -= open.count;
    }
    taken.fill(0);
    const high = prices.reduce((sum, price) => sum + price, 0) + open.reduce(prices, taken);
    if (high < best.high - TINY) {
      best = { prices: prices.slice(), high };
      since = 0;
    } else if (++since >= PATIENCE) {
      step /= 2;
      since = 0;
    }
    if (round % GREEDY_EACH === 0) {
      low = Math.max(low, open.greedy(size));
      if (high <= best.high + TINY) open = open.within(high, low);
    }
    const wanted = taken.reduce((sum, count) => sum + (1 - count) ** 2, 0);
    if (best.high - low < TINY || wanted === 0 || step < 1e-4) break;
    const stride = (step * Math.max(high - low, TINY)) / wanted;
    for (let item = 0; item < size; item++) {
      prices[item] = Math.max(0, (prices[item] ?? 0) - stride * (1 - (taken[item] ?? 0)));
    }
  }
  open.reduce(best.prices, taken);
  const high = Math.max(best.high, low);
  return { prices: best.prices, high, low, bundles: open.within(high, low).bundles };
}

/** Bundles that may still be taken, as lists of numbers: a round is a walk along them. */
class OpenBundles {
  readonly bundles: readonly Bundle[];
  /** Where each one's things begin among all. */
  readonly #from: Int32Array;
  readonly #items: Int32Array;
  readonly #gains: Float64Array;
  /** What each gains beyond the prices of its things. */
  readonly #reduced: Float64Array;

  constructor(bundles: readonly Bundle[]) {
    this.bundles = bundles;
    this.#from = new Int32Array(bundles.length + 1);
    for (const [at, { items }] of bundles.entries()) {
      this.#from[at + 1] = (this.#from[at] ?? 0) + items.length;
    }
    this.#items = new Int32Array(this.#from[bundles.length] ?? 0);
    for (const [at, { items }] of bundles.entries()) this.#items.set(items, this.#from[at]);
    this.#gains = Float64Array.from(bundles, ({ gain }) => gain);
    this.#reduced = new Float64Array(bundles.length);
  }

  get count(): number {
    return this.bundles.length;
  }

  /** @param taken is raised by how often each thing is in a bundle that gains beyond its prices @returns what those gain */
  reduce(prices: Float64Array, taken: Int32Array): number {
    const [from, items, gains] = [this.#from, this.#items, this.#gains];
    let beyond = 0;
    for (let at = 0; at < gains.length; at++) {
      const end = from[at + 1] ?? 0;
      let rest = gains[at] ?? 0;
      for (let each = from[at] ?? 0; each < end; each++) rest -= prices[items[each] ?? 0] ?? 0;
      this.#reduced[at] = rest;
      if (rest <= 0) continue;
      beyond += rest;
      for (let each = from[at] ?? 0; each < end; each++) {
        const item = items[each] ?? 0;
        taken[item] = (taken[item] ?? 0) + 1;
      }
    }
    return beyond;
  }

  /** What the bundles gain that are worth most beyond their prices, one after the other. */
  greedy(size: number): number {
    const reduced = this.#reduced;
    const order: number[] = [];
    for (let at = 0; at < reduced.length; at++) if ((reduced[at] ?? 0) > -GREEDY_LOSS) order.push(at);
    order.sort((a, b) => (reduced[b] ?? 0) - (reduced[a] ?? 0));
    const used = new Uint8Array(size);
    let gained = 0;
    for (const at of order) {
      const bundle = this.bundles[at];
      if (bundle === undefined || bundle.items.some((item) => used[item] === 1)) continue;
      for (const item of bundle.items) used[item] = 1;
      gained += bundle.gain;
    }
    return gained;
  }

  /** Without those that no packing has that gains more than one that is known. @param high by the prices of last */
  within(high: number, low: number): OpenBundles {
    const kept = this.bundles.filter((_, at) => high + Math.min(0, this.#reduced[at] ?? 0) > low + TINY);
    return kept.length === this.count ? this : new OpenBundles(kept);
  }
}
