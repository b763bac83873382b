import type { Bounds, Bundle, Effort } from './bundle.ts';
import { priceItems, TINY, type Priced } from './item-prices.ts';

/**
 * The most that disjoint bundles can gain. Prices of the things bound it from above; bundles that the bound rules out are
 * dropped, the rest is searched with it. Exact, where the effort suffices; otherwise what some gain, and the bound.
 */
export function bestPacking(size: number, bundles: readonly Bundle[], effort: Effort): Bounds {
  const priced = priceItems(size, bundles, effort);
  const { low, high } = priced;
  if (high - low < TINY) return { low, high: low };
  if (effort.left <= 0) return { low, high };
  // Others may need the other half more: a search that does not end bounds little.
  const own: Effort = { left: effort.left / 2 };
  const { best, isBest } = search(size, priced, own);
  effort.left = effort.left / 2 + own.left;
  return { low: best, high: isBest ? best : high };
}

/** A bundle with what its things cost. */
interface Choice extends Bundle {
  readonly cost: number;
}

/** Thing by thing, each in a bundle that begins with it or in none; what cannot beat the best is left. */
function search(
  size: number,
  { prices, bundles, low }: Priced,
  effort: Effort,
): { readonly best: number; readonly isBest: boolean } {
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
  let best = low;
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
  return { best, isBest: effort.left >= 0 };
}
