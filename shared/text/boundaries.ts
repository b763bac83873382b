/**
 * Steps of the caret by grapheme, word and sentence, by Unicode Annex 29 with the dictionaries that
 * `Intl.Segmenter` brings for Chinese, Japanese and Thai. Offsets count UTF-16 code units.
 */
export type Granularity = 'grapheme' | 'word' | 'sentence';

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(granularity: Granularity, language: string | null): Intl.Segmenter {
  const key = `${granularity} ${language ?? ''}`;
  let found = segmenters.get(key);
  if (found === undefined) {
    found = new Intl.Segmenter(supported(language), { granularity });
    segmenters.set(key, found);
  }
  return found;
}

function supported(language: string | null): string | undefined {
  if (language === null) return undefined;
  try {
    return Intl.Segmenter.supportedLocalesOf([language])[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined; // not a BCP 47 tag: the article says what it likes
    throw error;
  }
}

/** Where the caret may stop in `text`, ascending, both ends included. A word step stops before words. */
export function stops(text: string, granularity: Granularity, language: string | null): number[] {
  const found: number[] = [0];
  for (const { index, isWordLike } of segmenter(granularity, language).segment(text)) {
    if (index > 0 && (granularity !== 'word' || isWordLike === true)) found.push(index);
  }
  if (text.length > 0) found.push(text.length);
  return found;
}

/** The first stop after `offset`, or null at the end. */
export function nextStop(
  text: string,
  offset: number,
  granularity: Granularity,
  language: string | null,
): number | null {
  return stops(text, granularity, language).find((stop) => stop > offset) ?? null;
}

/** The last stop before `offset`, or null at the start. */
export function previousStop(
  text: string,
  offset: number,
  granularity: Granularity,
  language: string | null,
): number | null {
  return stops(text, granularity, language).findLast((stop) => stop < offset) ?? null;
}

/** The word around `offset`, blanks and punctuation left out; null between words. */
export function wordAt(
  text: string,
  offset: number,
  language: string | null,
): { readonly start: number; readonly end: number } | null {
  const found = segmenter('word', language).segment(text).containing(offset);
  if (found === undefined || found.isWordLike !== true) return null;
  return { start: found.index, end: found.index + found.segment.length };
}

/** Words of a text, for counts. */
export function countWords(text: string, language: string | null): number {
  let count = 0;
  for (const { isWordLike } of segmenter('word', language).segment(text)) if (isWordLike === true) count++;
  return count;
}
