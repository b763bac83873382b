import { describe } from '../../../shared/anchoring/describe.ts';
import { resolve, type Resolution, type Selector } from '../../../shared/anchoring/resolve.ts';
import type { Anchor } from '../../../shared/schema/annotation.ts';
import type { ArticleDocument } from '../../../shared/schema/article.ts';
import type { CodePoints } from '../../../shared/text/code-points.ts';
import type { TextBridge } from '../interchange/text-bridge.ts';
import { isA, isObject, listOf, stringOf, type JsonObject } from './json-ld.ts';

/**
 * A passage as W3C selectors: the quote with its context, and its position in Unicode code points, as the model
 * demands (section 4.2.5: "in terms of unicode code points … not in terms of code units").
 */
export function writeSelectors(anchor: Anchor, points: CodePoints): readonly JsonObject[] {
  return [
    { type: 'TextQuoteSelector', exact: anchor.quote, prefix: anchor.prefix, suffix: anchor.suffix },
    {
      type: 'TextPositionSelector',
      start: points.fromUnits(anchor.start),
      end: points.fromUnits(anchor.end),
    },
  ];
}

/** What a target's selectors say of a passage; several quotes are alternatives, best first. */
export interface PassageSelectors {
  readonly quotes: readonly NonNullable<Selector['quote']>[];
  /** As they stand in the file, in whatever unit its writer counted. */
  readonly positions: readonly NonNullable<Selector['position']>[];
}

/** @returns null for a target without a selector, which is the whole article */
export function readSelectors(target: unknown): PassageSelectors | null {
  const selectors = isObject(target) ? listOf(target['selector']) : [];
  if (selectors.length === 0) return null;
  return {
    quotes: selectors.flatMap(withRefinements).flatMap(quoteIn),
    // A position that refines another selector counts from that one's start: of no use here.
    positions: selectors.flatMap(positionIn),
  };
}

/**
 * Finds the passage. The quote decides; the position may count code points, as it must, or code units, as many do.
 * @param bridge from the text that the positions count in, in code units, where the file brings it
 */
export function findPassage(
  document: ArticleDocument,
  points: CodePoints,
  selectors: PassageSelectors,
  bridge: TextBridge | null = null,
): Resolution {
  return bridge === null
    ? findByQuote(document, points, selectors)
    : (findAcross(document, bridge, selectors) ?? findByQuote(document, points, carried(selectors, bridge)));
}

/** Where the file's own text says at the position what the quote says, the same letters of this text are the passage. */
function findAcross(
  { text, textVersion }: ArticleDocument,
  bridge: TextBridge,
  { quotes, positions }: PassageSelectors,
): Resolution | null {
  for (const position of positions) {
    const said = bridge.says(position);
    if (quotes.length > 0 && !quotes.some(({ exact }) => sameButBlanks(exact, said))) continue;
    const place = bridge.carry(position);
    const anchor = place === null ? null : describe(text, place.start, place.end, textVersion);
    if (anchor !== null) return { state: 'exact', anchor, confidence: 1 };
  }
  return null;
}

function sameButBlanks(a: string, b: string): boolean {
  return a === b || a.replace(/\s+/g, '') === b.replace(/\s+/g, '');
}

/** Positions as hints in the article's own text; without a quote they are all there is, and did not hold. */
function carried({ quotes, positions }: PassageSelectors, bridge: TextBridge): PassageSelectors {
  return {
    quotes,
    positions: quotes.length === 0 ? positions : positions.flatMap((at) => bridge.carry(at) ?? []),
  };
}

function findByQuote(
  document: ArticleDocument,
  points: CodePoints,
  { quotes, positions }: PassageSelectors,
): Resolution {
  const inUnits = positions.map(({ start, end }) => ({
    start: points.toUnits(start),
    end: points.toUnits(end),
  }));
  let found: Resolution | null = null;
  for (const quote of quotes.length === 0 ? [null] : quotes) {
    const says = (place: Stretch): boolean => document.text.slice(place.start, place.end) === quote?.exact;
    const position = [...inUnits, ...positions].find(says) ?? inUnits[0] ?? null;
    const resolution = resolve(document.text, { quote, position }, document.textVersion);
    if (resolution.state !== 'lost') return resolution;
    found ??= resolution;
  }
  return found ?? { state: 'lost', reason: 'no-selector', places: 0 };
}

type Stretch = NonNullable<Selector['position']>;

function withRefinements(selector: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let at = [selector]; at.length > 0 && chain.length < 100;) {
    chain.push(...at);
    at = at.flatMap((each) => (isObject(each) ? listOf(each['refinedBy']) : []));
  }
  return chain;
}

function quoteIn(selector: unknown): PassageSelectors['quotes'] {
  if (!isA(selector, 'TextQuoteSelector')) return [];
  const exact = stringOf(selector['exact']);
  if (exact === null || exact === '') return [];
  return [{ exact, prefix: stringOf(selector['prefix']) ?? '', suffix: stringOf(selector['suffix']) ?? '' }];
}

function positionIn(selector: unknown): Stretch[] {
  if (!isA(selector, 'TextPositionSelector')) return [];
  const { start, end } = selector;
  if (!isOffset(start) || !isOffset(end) || start >= end) return [];
  return [{ start, end }];
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
