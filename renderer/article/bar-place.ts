import type { Box } from './line-rects.ts';

/** Between the bar and the lines, in CSS pixels. */
const GAP = 8;

/**
 * Where the selection bar stands, so that it is never over the selected lines while there is room elsewhere: below
 * the last of them, else above the first, else at the foot of the view.
 * @param first and `last`: the boxes of the first and last selected lines; the same boxes for a single line
 * @param view what of the page can be seen
 * @returns the bar's corner, or null where nothing of the passage is in view: there it would speak of something that
 *   is not to be seen; everything in CSS pixels from one common origin
 */
export function placeBar(
  first: Box,
  last: Box,
  view: Box,
  bar: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } | null {
  const foot = view.top + view.height;
  if (first.top >= foot || last.top + last.height <= view.top) return null;
  const below = last.top + last.height + GAP;
  const above = first.top - GAP - bar.height;
  const isIn = (top: number): boolean => top >= view.top && top + bar.height <= foot;
  if (isIn(below)) return { left: beside(last, view, bar.width), top: below };
  if (isIn(above)) return { left: beside(first, view, bar.width), top: above };
  return { left: beside(last, view, bar.width), top: foot - bar.height - GAP };
}

function beside(line: Box, view: Box, width: number): number {
  const centred = line.left + line.width / 2 - width / 2;
  return Math.max(view.left + GAP, Math.min(centred, view.left + view.width - width - GAP));
}
