import type { Anchor } from '../schema/annotation.ts';

/** How much text before and after a quote an anchor keeps, in UTF-16 code units. */
export const CONTEXT_LENGTH = 32;

/**
 * The anchor of a stretch of canonical text. Never cuts a surrogate pair: an edge inside one moves
 * outward, and a context that would start or end inside one is a unit shorter.
 * @returns null when the stretch is empty, lies outside the text or is not of whole units
 */
export function describe(text: string, start: number, end: number, textVersion: number): Anchor | null {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return null;
  if (start < 0 || start >= end || end > text.length) return null;
  const from = insidePair(text, start) ? start - 1 : start;
  const to = insidePair(text, end) ? end + 1 : end;
  const before = Math.max(0, from - CONTEXT_LENGTH);
  const after = Math.min(text.length, to + CONTEXT_LENGTH);
  return {
    start: from,
    end: to,
    quote: text.slice(from, to),
    prefix: text.slice(insidePair(text, before) ? before + 1 : before, from),
    suffix: text.slice(to, insidePair(text, after) ? after - 1 : after),
    textVersion,
  };
}

/** Whether `offset` lies between the two halves of a surrogate pair. */
function insidePair(text: string, offset: number): boolean {
  const low = text.charCodeAt(offset);
  const high = text.charCodeAt(offset - 1);
  return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff;
}

/** Whether an anchor says what the text says: quote and context are where it claims. */
export function holds(text: string, anchor: Anchor): boolean {
  return (
    anchor.start < anchor.end &&
    text.slice(anchor.start, anchor.end) === anchor.quote &&
    text.slice(0, anchor.start).endsWith(anchor.prefix) &&
    text.startsWith(anchor.suffix, anchor.end)
  );
}
