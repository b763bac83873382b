/** Things that go together, and what is gained when they do; no thing goes with two. */
export interface Bundle {
  /** Places of the things, ascending. */
  readonly items: readonly number[];
  readonly gain: number;
}

/** How many steps a search may take; what is counted does not depend on the machine. */
export interface Effort {
  left: number;
}

const ROUNDS = 400;
/** Rounds without a better bound after which steps are halved. */
const PATIENCE = 8;
/** Sorting costs more than a round does. */
const GREEDY_EACH = 10;
const TINY = 1e-9;

/**
 * The most that disjoint bundles can gain. Prices of the things (Lagrange multipliers, by subgradients: Held, Wolfe and
 * Crowder 1974) bound it from above; bundles that the bound rules out are dropped, the rest is searched with it. Exact.
 * @returns null when the effort does not suffice
 */
export function bestPacking(size: number, bundles: readonly Bundle[], effort: Effort): number | null {
  const priced = priceItems(size, bundles, effort);
  if (priced.upper - priced.lower < TINY) return priced.lower;
  const kept = bundles.filter(({ items, gain }) => {
    const reduced = gain - items.reduce((sum, item) => sum + (priced.prices[item] ?? 0), 0);
    return priced.upper + Math.min(0, reduced) > priced.lower + TINY;
  });
  return search(size, kept, priced, effort);
}

/** A bundle with what its things cost. */
interface Choice extends Bundle {
  readonly cost: number;
}

interface Priced {
  readonly prices: Float64Array;
  /** What the best gains at most, and what some gain. */
  readonly upper: number;
  readonly lower: number;
}

function priceItems(size: number, bundles: readonly Bundle[], effort: Effort): Priced {
  const prices = new Float64Array(size);
  for (const { items, gain } of bundles) {
    for (const item of items) prices[item] = Math.max(prices[item] ?? 0, gain / items.length);
  }
  let best = { prices: prices.slice(), upper: Infinity };
  let lower = 0;
  let step = 1;
  let since = 0;
  const taken = new Int32Array(size);
  for (let round = 0; round < ROUNDS; round++) {
    effort.left -= bundles.length;
    taken.fill(0);
    let upper = prices.reduce((sum, price) => sum + price, 0);
    const reduced = bundles.map(({ items, gain }) => {
      const rest = gain - items.reduce((sum, item) => sum + (prices[item] ?? 0), 0);
      if (rest > 0) {
        upper += rest;
        for (const item of items) taken[item] = (taken[item] ?? 0) + 1;
      }
      return rest;
    });
    if (upper < best.upper - TINY) {
      best = { prices: prices.slice(), upper };
      since = 0;
    } else if (++since >= PATIENCE) {
      step /= 2;
      since = 0;
    }
    if (round % GREEDY_EACH === 0) lower = Math.max(lower, greedy(size, bundles, reduced));
    const wanted = taken.reduce((sum, count) => sum + (1 - count) ** 2, 0);
    if (best.upper - lower < TINY || wanted === 0 || step < 1e-4) break;
    const stride = (step * Math.max(upper - lower, TINY)) / wanted;
    for (let item = 0; item < size; item++) {
      prices[item] = Math.max(0, (prices[item] ?? 0) - stride * (1 - (taken[item] ?? 0)));
    }
  }
  return { ...best, lower };
}

/** What the bundles gain that are worth most beyond their prices, one after the other. */
function greedy(size: number, bundles: readonly Bundle[], reduced: readonly number[]): number {
  const order = bundles.map((_, at) => at).sort((a, b) => (reduced[b] ?? 0) - (reduced[a] ?? 0));
  const used = new Uint8Array(size);
  let gained = 0;
  for (const at of order) {
    const bundle = bundles[at];
    if (bundle === undefined || bundle.items.some((item) => used[item] === 1)) continue;
    for (const item of bundle.items) used[item] = 1;
    gained += bundle.gain;
  }
  return gained;
}

/** Thing by thing, each in a bundle that begins with it or in none; what cannot beat the best is left. */
function search(size: number, bundles: readonly Bundle[], priced: Priced, effort: Effort): number | null {
  const { prices } = priced;
  const first: Choice[][] = Array.from({ length: size }, () => []);
  for (const { items, gain } of bundles) {
    const cost = items.reduce((sum, item) => sum + (prices[item] ?? 0), 0);
    first[items[0] ?? 0]?.push({ items, gain, cost });
  }
  for (const own of first) own.sort((a, b) => b.gain - b.cost - (a.gain - a.cost));
  /** What things from a place on may gain at most. */
  const rest = new Float64Array(size + 1);
  for (let item = size - 1; item >= 0; item--) {
    const beyond = (first[item] ?? []).reduce((sum, { gain, cost }) => sum + Math.max(0, gain - cost), 0);
    rest[item] = (rest[item + 1] ?? 0) + (prices[item] ?? 0) + beyond;
  }
  let best = priced.lower;
  const used = new Uint8Array(size);
  const seen = new Map<string, number>();
  /** @param paid the prices of used things from here on */
  const visit = (from: number, gained: number, paid: number): void => {
    let item = from;
    let open = paid;
    while (item < size && (used[item] === 1 || first[item]?.length === 0)) {
      if (used[item] === 1) open -= prices[item] ?? 0;
      item++;
    }
    best = Math.max(best, gained);
    if (item >= size || effort.left < 0 || gained + (rest[item] ?? 0) - open <= best + TINY) return;
    effort.left -= size + (first[item]?.length ?? 0);
    const key = `${item} ${used.subarray(item, used.lastIndexOf(1) + 1).join('')}`;
    if ((seen.get(key) ?? -1) >= gained) return;
    seen.set(key, gained);
    const price = prices[item] ?? 0;
    for (const { items, gain, cost } of first[item] ?? []) {
      if (gained + gain + (rest[item + 1] ?? 0) - open - cost + price <= best + TINY) continue;
      if (items.some((each) => used[each] === 1)) continue;
      for (const each of items) used[each] = 1;
      visit(item, gained + gain, open + cost);
      for (const each of items) used[each] = 0;
    }
    visit(item + 1, gained, open);
  };
  visit(0, 0, 0);
  return effort.left < 0 ? null : best;
}
