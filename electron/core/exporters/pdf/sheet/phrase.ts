import { baseDirection } from '../../../../../shared/text/direction.ts';
import { breakLongRuns } from './long-runs.ts';
import type { Phrase } from './sheet.ts';

/** What a quotation in a table is cut to, in the middle, in UTF-16 code units; the whole stands in the article. */
const LONGEST_QUOTE = 420;

/** A string for a heading or a table cell: it may break anywhere rather than leave its cell. */
export function phrase(text: string): Phrase {
  return { t: breakLongRuns(text).join('\u200b'), rtl: baseDirection(text) === 'rtl' };
}

export function phraseOrNull(text: string | null): Phrase | null {
  return text === null || text.trim() === '' ? null : phrase(text);
}

/** What fits on one line over a page, in letters of middling width; ideographs take two. */
const RUNNING_HEAD = 72;
const wide =
  /[\p{Ideographic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Lu}\u3000-\u303f\uff00-\uffef]/u;

/** A title for the line over a page: cut where the line would end. */
export function runningHead(title: string): Phrase {
  let room = RUNNING_HEAD;
  let head = '';
  for (const letter of title.replace(/\s+/gu, ' ')) {
    room -= wide.test(letter) ? 2 : 1;
    if (room < 0) return phrase(`${head.trimEnd()}…`);
    head += letter;
  }
  return phrase(head);
}

/** A passage as a table quotes it: blocks joined by a blank, a very long one without its middle. */
export function quotation(quotes: readonly string[]): Phrase | null {
  if (quotes.length === 0) return null;
  const whole = quotes.map((quote) => quote.replace(/\s*\n\s*/g, ' ')).join(' … ');
  if (whole.length <= LONGEST_QUOTE) return phrase(whole);
  const head = whole
    .slice(0, LONGEST_QUOTE - 120)
    .toWellFormed()
    .replace(/\S*$/, '')
    .trimEnd();
  const tail = whole.slice(-100).toWellFormed().replace(/^\S*/, '').trimStart();
  return phrase(`${head} […] ${tail}`);
}
