import type { Stretch } from '../stretches.ts';

/** Slantwise's own layers: one over the passages, one at a passage's first token with what is said of it. */
export const PASSAGES = 'webanno.custom.SlantwisePassage';
export const FIELDS = 'webanno.custom.SlantwiseFields';

/** From which token to which one a passage goes, by index; one of blanks alone takes the token behind it, or the last. */
export function tokensUnder(
  tokens: readonly Stretch[],
  { start, end }: Stretch,
): readonly [from: number, to: number] {
  const from = Math.min(
    lowerBound(tokens, (token) => token.end > start),
    tokens.length - 1,
  );
  const to = lowerBound(tokens, (token) => token.start >= end) - 1;
  return [from, Math.max(from, to)];
}

/** The same as a stretch of text. */
export function onTokens(tokens: readonly Stretch[], passage: Stretch): Stretch {
  const [from, to] = tokensUnder(tokens, passage);
  return { start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0 };
}

/** The first index at which a condition that stays true once it is true, is true. */
function lowerBound(tokens: readonly Stretch[], holds: (token: Stretch) => boolean): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle];
    if (token !== undefined && holds(token)) high = middle;
    else low = middle + 1;
  }
  return low;
}
