/** A rectangle on a page, in points from its lower left corner. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** What lies closer than this on a line is one stretch: stretches of one passage touch but for rounding. */
const TOUCHING = 0.75;

/**
 * The boxes of one annotation on one page, one for each stretch of a line: what touches on a line is merged and takes
 * the line's full height. Lines come from the top of the page down, stretches from left to right.
 */
export function mergeOnLines(boxes: readonly Box[]): Box[] {
  const lines: Box[][] = [];
  for (const box of [...boxes].sort((a, b) => b.top - a.top || a.left - b.left)) {
    const line = lines.findLast(([first]) => first !== undefined && shareLine(first, box));
    if (line === undefined) lines.push([box]);
    else line.push(box);
  }
  return lines.flatMap(stretches);
}

function shareLine(a: Box, b: Box): boolean {
  const shared = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom);
  return shared > 0.5 * Math.min(a.top - a.bottom, b.top - b.bottom);
}

function stretches(line: readonly Box[]): Box[] {
  const bottom = Math.min(...line.map((box) => box.bottom));
  const top = Math.max(...line.map((box) => box.top));
  const merged: { left: number; right: number }[] = [];
  for (const { left, right } of [...line].sort((a, b) => a.left - b.left)) {
    const last = merged.at(-1);
    if (last === undefined || left > last.right + TOUCHING) merged.push({ left, right });
    else last.right = Math.max(last.right, right);
  }
  return merged.map(({ left, right }) => ({ left, right, bottom, top }));
}

/** The smallest box around boxes, of which there must be one, widened on every side. */
export function around(boxes: readonly Box[], margin: number): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)) - margin,
    bottom: Math.min(...boxes.map(({ bottom }) => bottom)) - margin,
    right: Math.max(...boxes.map(({ right }) => right)) + margin,
    top: Math.max(...boxes.map(({ top }) => top)) + margin,
  };
}

export function corners({ left, bottom, right, top }: Box): number[] {
  return [left, bottom, right, top].map(rounded);
}

/** Upper left, upper right, lower left, lower right: the order that viewers agree on. */
export function quadPoints(boxes: readonly Box[]): number[] {
  return boxes
    .flatMap(({ left, bottom, right, top }) => [left, top, right, top, left, bottom, right, bottom])
    .map(rounded);
}

/** To a thousandth of a point: the same numbers on every machine, and short. */
export function rounded(points: number): number {
  return Math.round(points * 1000) / 1000;
}
