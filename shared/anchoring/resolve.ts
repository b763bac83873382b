import type { Anchor } from '../schema/annotation.ts';
import { describe } from './describe.ts';
import { matchQuote, type QuoteMatch } from './match-quote.ts';

/** What is known of a passage: a position, a quote with its context, or both (W3C selectors). */
export interface Selector {
  /** UTF-16 code units of the text that the selector was made for, end exclusive. */
  readonly position: { readonly start: number; readonly end: number } | null;
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string } | null;
}

export type Resolution =
  | { readonly state: 'exact'; readonly anchor: Anchor; readonly confidence: 1 }
  /** Found elsewhere, or but for quotation marks, dashes, blanks and case. */
  | { readonly state: 'moved'; readonly anchor: Anchor; readonly confidence: number }
  | { readonly state: 'lost'; readonly reason: LossReason; readonly places: number };

/** `ambiguous`: the quote stands in several places and nothing given tells which is meant. */
export type LossReason = 'absent' | 'ambiguous' | 'out-of-range' | 'no-selector';

/** Below this share of the given context, a quote that stands only once is still taken, with doubt. */
const SURE_CONTEXT = 0.5;

/**
 * Finds a passage in a text. The quote decides, the position only chooses between equals: a position
 * whose text says something else is never taken.
 */
export function resolve(text: string, selector: Selector, textVersion: number): Resolution {
  const { position, quote } = selector;
  if (quote === null || quote.exact === '') {
    if (position === null) return lost('no-selector', 0);
    return taken('exact', text, position, textVersion, 1) ?? lost('out-of-range', 0);
  }
  if (position !== null && text.slice(position.start, position.end) === quote.exact) {
    const exact = taken('exact', text, position, textVersion, 1);
    if (exact !== null) return exact;
  }
  const matches = matchQuote(text, { ...quote, hint: position?.start ?? null });
  const best = matches[0];
  if (best === undefined) return lost('absent', 0);
  const rival = matches[1];
  if (rival !== undefined && !tellsApart(best, rival, position?.start ?? null)) {
    return lost('ambiguous', matches.length);
  }
  const literal = text.slice(best.start, best.end) === quote.exact;
  const certain = literal && position === null && best.context === 1;
  if (certain) return taken('exact', text, best, textVersion, 1) ?? lost('absent', 0);
  const confidence = confidenceOf(best, literal, rival !== undefined);
  return taken('moved', text, best, textVersion, confidence) ?? lost('absent', 0);
}

/** Two places are told apart by context, or, when the context is as good, by nearness to the old position. */
function tellsApart(best: QuoteMatch, rival: QuoteMatch, hint: number | null): boolean {
  if (best.context > rival.context) return best.context >= SURE_CONTEXT;
  return hint !== null && Math.abs(best.start - hint) < Math.abs(rival.start - hint);
}

function confidenceOf(match: QuoteMatch, literal: boolean, rivals: boolean): number {
  const share = 0.6 + 0.4 * match.context - (literal ? 0 : 0.1) - (rivals ? 0.1 : 0);
  return Math.round(Math.min(0.99, share) * 100) / 100;
}

function taken<S extends 'exact' | 'moved'>(
  state: S,
  text: string,
  place: { readonly start: number; readonly end: number },
  textVersion: number,
  confidence: number,
): Extract<Resolution, { state: S }> | null {
  const anchor = describe(text, place.start, place.end, textVersion);
  return anchor === null ? null : ({ state, anchor, confidence } as Extract<Resolution, { state: S }>);
}

function lost(reason: LossReason, places: number): Resolution {
  return { state: 'lost', reason, places };
}
