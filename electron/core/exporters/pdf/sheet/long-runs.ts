import { joins } from './cursive-joins.ts';

/** Longer than any word that hyphenation cannot take apart; addresses, hashes and key-mashing are longer. */
const LONGEST_RUN = 24;
const LONGEST_CHUNK = 16;
/** Letters that join are parted only where nothing else helps. */
const LONGEST_JOINED_CHUNK = 40;

/** Characters without a place to break a line: no blank, no ideograph, no kana. */
const run = new RegExp(
  `[^\\s\\u200b\\p{Ideographic}\\p{Script=Hiragana}\\p{Script=Katakana}]{${LONGEST_RUN + 1},}`,
  'gu',
);
/** The same without regard to scripts, which is told many times faster. */
const anyRun = new RegExp(`\\S{${LONGEST_RUN + 1},}`);
const breakAfter = /[/\\?&=._\-–—:;,@#%+|~]$/u;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Cuts a text where a line may break although there is no blank. Joined again, the pieces are the text. */
export function breakLongRuns(text: string): string[] {
  if (!anyRun.test(text)) return [text];
  const pieces: string[] = [];
  let from = 0;
  for (const { 0: long, index } of text.matchAll(run)) {
    for (const length of chunkLengths(long)) {
      const to = Math.max(from, index) + length;
      pieces.push(text.slice(from, to));
      from = to;
    }
  }
  pieces.push(text.slice(from));
  return pieces;
}

/** Lengths of the chunks of a run but for the last one. */
function chunkLengths(long: string): number[] {
  const lengths: number[] = [];
  let start = 0;
  for (const { segment, index } of graphemes.segment(long)) {
    const length = index - start;
    const ripe = length >= LONGEST_CHUNK || (length >= 4 && breakAfter.test(long.slice(start, index)));
    if (!ripe || breakAfter.test(segment)) continue;
    if (length < LONGEST_JOINED_CHUNK && joins(long.slice(start, index), segment)) continue;
    lengths.push(length);
    start = index;
  }
  return lengths;
}
