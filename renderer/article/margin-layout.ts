/** A card to be placed: where it would like to be, and how high it is. CSS pixels from one common origin. */
export interface Placeable {
  readonly wanted: number;
  readonly height: number;
}

/**
 * Places cards in one column so that none lies over another, each as near to its passage as the others allow (least
 * squares, by pooling those that crowd). The fixed one stays exactly where it wants to be and the others make room; it
 * gives way only where those before it would rise above the top, where nobody could read them.
 * @param cards in the order of the text
 * @param fixed index of the card that stays; -1 for none
 * @param top nothing is placed above it
 * @returns the top of each card
 */
export function placeCards(cards: readonly Placeable[], fixed: number, gap: number, top: number): number[] {
  const kept = cards[fixed];
  if (kept === undefined) return pool(cards, gap, top, Infinity);
  const before = cards.slice(0, fixed);
  const place = Math.max(kept.wanted, top + before.reduce((sum, { height }) => sum + height + gap, 0));
  const above = pool(before, gap, top, place - gap);
  const below = pool(cards.slice(fixed + 1), gap, place + kept.height + gap, Infinity);
  return [...above, place, ...below];
}

/** Cards that touch, as one: its top is the mean of what its members want. */
interface Pool {
  readonly from: number;
  count: number;
  /** Sum over its members of what they want for the pool's top. */
  sum: number;
  height: number;
}

function pool(cards: readonly Placeable[], gap: number, top: number, bottom: number): number[] {
  const pools: Pool[] = [];
  const topOf = ({ sum, count, height }: Pool): number =>
    Math.min(bottom - height, Math.max(top, sum / count));
  for (const [index, { wanted, height }] of cards.entries()) {
    let last: Pool = { from: index, count: 1, sum: wanted, height };
    for (let before = pools.at(-1); before !== undefined; before = pools.at(-1)) {
      if (topOf(before) + before.height + gap <= topOf(last)) break;
      pools.pop();
      const shift = before.height + gap;
      last = {
        from: before.from,
        count: before.count + last.count,
        sum: before.sum + last.sum - shift * last.count,
        height: shift + last.height,
      };
    }
    pools.push(last);
  }
  const tops: number[] = [];
  for (const each of pools) {
    let next = topOf(each);
    for (let index = each.from; index < each.from + each.count; index++) {
      tops.push(next);
      next += (cards[index]?.height ?? 0) + gap;
    }
  }
  return tops;
}
