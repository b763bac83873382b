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

const word = /[\p{L}\p{N}\p{M}\p{Pc}]/u;
/** Marks that open, and stand right before what they open: Annex 29 leaves them to the sentence before. */
const opening = /[\p{Ps}\p{Pi}]+$/u;

/**
 * Where the caret may stop in `text`, ascending, both ends included. A word step stops before words. Where scripts
 * write without blanks, a quotation belongs to the sentence that it begins, its opening mark with it.
 */
export function stops(text: string, granularity: Granularity, language: string | null): number[] {
  const found: number[] = [0];
  for (const { index, isWordLike } of segmenter(granularity, language).segment(text)) {
    if (index === 0 || (granularity === 'word' && isWordLike !== true)) continue;
    const opened =
      granularity === 'sentence' && word.test(text.charAt(index))
        ? (opening.exec(text.slice(found.at(-1), index))?.[0].length ?? 0)
        : 0;
    found.push(index - opened);
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

/** Scripts that write without blanks between words: only a dictionary knows their edges. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** How much text around an offset a dictionary is given, in code units. */
const REACH = 100;

/**
 * Whether a word may begin or end at `offset`: between a letter and what is none, and within scripts without blanks
 * where a dictionary says so. Unlike in Annex 29, an apostrophe ends a word: “Putin” is one in “Putin’s”.
 */
export function isWordBoundary(text: string, offset: number, language: string | null): boolean {
  const before = characterBefore(text, offset);
  const after = String.fromCodePoint(text.codePointAt(offset) ?? 0x20);
  if (!word.test(before) || !word.test(after)) return true;
  if (!unspaced.test(before) && !unspaced.test(after)) return false;
  const from = Math.max(0, offset - REACH);
  const around = text.slice(from, offset + REACH);
  return (
    segmenter('word', language)
      .segment(around)
      .containing(offset - from)?.index ===
    offset - from
  );
}

function characterBefore(text: string, offset: number): string {
  if (offset === 0) return ' ';
  const isLow = /[\udc00-\udfff]/.test(text.charAt(offset - 1));
  return text.slice(Math.max(0, offset - (isLow ? 2 : 1)), offset);
}

/** Words of a text, for counts. */
export function countWords(text: string, language: string | null): number {
  let count = 0;
  for (const { isWordLike } of segmenter('word', language).segment(text)) if (isWordLike === true) count++;
  return count;
}
