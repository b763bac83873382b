const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Wide by Unicode Annex 11: ideographs, kana, hangul, their punctuation, fullwidth forms, and emoji. */
const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303e\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\ufe0f/u;
/** Takes no cell by itself: marks, joiners, directional controls. */
const zero = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

/** How many cells of a terminal a text without control characters takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    width += zero.test(segment) ? 0 : wide.test(segment) ? 2 : 1;
  }
  return width;
}

/** A text in at most so many cells, cut between graphemes, with an ellipsis where something is gone. */
export function clipTo(text: string, cells: number): string {
  if (displayWidth(text) <= cells) return text;
  let kept = '';
  let width = 1; // the ellipsis
  for (const { segment } of graphemes.segment(text)) {
    width += displayWidth(segment);
    if (width > cells) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** A text from a file on one line, unable to command the terminal or to turn what follows it around. */
export function oneLine(text: string): string {
  return unarmed(text.replace(/[\s\p{Cc}]+/gu, ' ')).trim();
}

/** The same for a text that has lines of its own. */
export function unarmed(text: string): string {
  return text.replace(/[\p{Cc}--\n]/gv, ' ').replace(/[\u202a-\u202e\u2066-\u2069]/gu, '');
}
