import { clusterEnd, fold, type Folded } from './folding.ts';

/** A W3C TextQuoteSelector, with the position that came with it, if one did. */
export interface QuoteSelector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where it was in the text that it was made for; UTF-16 code units. */
  readonly hint: number | null;
}

export interface QuoteMatch {
  readonly start: number;
  readonly end: number;
  /** Share of the given context that is found around the match, 0 to 1; 1 when none was given. */
  readonly context: number;
}

/**
 * Every place where a quote stands to the letter, or, when there is none, where it stands but for
 * quotation marks, dashes, blanks and case. Best first: by context, then by nearness to the hint.
 */
export function matchQuote(text: string, selector: QuoteSelector): readonly QuoteMatch[] {
  if (selector.exact === '') return [];
  const literal = literalPlaces(text, selector.exact);
  const places = literal.length > 0 ? literal : foldedPlaces(text, selector.exact);
  const contextOf = contextScore(text, selector);
  return places
    .map((place) => ({ ...place, context: contextOf(place) }))
    .sort((a, b) => b.context - a.context || distance(a, selector) - distance(b, selector));
}

/** Context is looked at this far first; UTF-16 code units. */
const GLANCE = 16;
/** What folding may have taken out of the text, in UTF-16 code units. */
const SLACK = 16;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function literalPlaces(text: string, exact: string): Stretch[] {
  const places: Stretch[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    places.push({ start: at, end: at + exact.length });
  }
  return places;
}

function foldedPlaces(text: string, exact: string): Stretch[] {
  const needle = fold(exact).text;
  if (needle === '') return [];
  const folded = foldedOnce(text);
  return literalPlaces(folded.text, needle).flatMap(({ start, end }) => {
    const from = folded.offsets[start];
    const last = folded.offsets[end - 1];
    if (from === undefined || last === undefined) return [];
    // A cluster that folds to several units must be taken whole or not at all.
    if (folded.offsets[start - 1] === from || folded.offsets[end] === last) return [];
    return [{ start: from, end: clusterEnd(text, last) }];
  });
}

/** Many quotes are looked for in one text, and folding it costs more than looking. */
let latest: { readonly source: string; readonly folded: Folded } | null = null;

function foldedOnce(text: string): Folded {
  if (latest?.source !== text) latest = { source: text, folded: fold(text) };
  return latest.folded;
}

/** How much of a selector's context is found around a place. */
function contextScore(text: string, selector: QuoteSelector): (place: Stretch) => number {
  const wantedBefore = reversed(fold(selector.prefix).text);
  const wantedAfter = fold(selector.suffix).text;
  const wanted = wantedBefore.length + wantedAfter.length;
  if (wanted === 0) return () => 1;
  const before = ({ start }: Stretch, length: number): string =>
    reversed(fold(text.slice(Math.max(0, start - length), start)).text);
  const after = ({ end }: Stretch, length: number): string => fold(text.slice(end, end + length)).text;
  return (place) => {
    const shared =
      sharedLength((length) => before(place, length), selector.prefix.length, wantedBefore) +
      sharedLength((length) => after(place, length), selector.suffix.length, wantedAfter);
    return shared / wanted;
  };
}

/** How far a context is as it is wanted. A short word stands in very many places, and most of them differ at once. */
function sharedLength(context: (length: number) => string, givenLength: number, wanted: string): number {
  const near = context(GLANCE);
  const shared = commonStart(near, wanted);
  // The far end of what was looked at may have been cut inside a character or trimmed.
  if (shared < near.length - GLANCE / 4) return shared;
  return commonStart(context(givenLength + SLACK), wanted);
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function distance(place: Stretch, selector: QuoteSelector): number {
  return selector.hint === null ? 0 : Math.abs(place.start - selector.hint);
}
