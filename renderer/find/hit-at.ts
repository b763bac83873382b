import type { Range } from '../../shared/commands/command.ts';
import type { Hits } from '../../shared/text/find-in-text.ts';

/** A hit as a passage (UTF-16 code units); null when there is none of that number. */
export function hitAt({ starts, ends }: Hits, index: number): Range | null {
  const start = starts[index];
  const end = ends[index];
  return start === undefined || end === undefined ? null : { start, end };
}

/** The number of the first hit that starts at an offset or after it; how many there are, when none does. */
export function firstHitFrom({ starts }: Hits, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
