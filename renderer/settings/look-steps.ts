import type { Look } from '../../shared/api/desk-state.ts';

/** Sizes of text that differ at a glance, in CSS pixels. */
export const textSizes = [12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 24, 26, 28, 32, 36] as const;

/** The look with text a step larger (1) or smaller (-1); the same one at either end. */
export function withTextSize(look: Look, by: 1 | -1): Look {
  const next =
    by === 1
      ? textSizes.find((size) => size > look.textSize)
      : textSizes.findLast((size) => size < look.textSize);
  return next === undefined ? look : { ...look, textSize: next };
}
