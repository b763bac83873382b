/** Letters that run to the right-hand edge first, and the mark that stands for one (Unicode Annex 9: R and AL). */
const rightToLeft =
  /[[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]&&\p{L}]|[\u200f\u061c]/v;
/** What decides, and what encloses text that does not. */
const decisive = /\p{L}|[\u200e\u200f\u061c\u2066-\u2069]/gu;

/**
 * Base direction of a paragraph by its first strong character (Unicode Annex 9, rules P2 and P3). What stands between an
 * isolate and its end does not count.
 * @returns null when the text has no strong character
 */
export function baseDirection(text: string): 'ltr' | 'rtl' | null {
  let isolates = 0;
  for (const [found] of text.matchAll(decisive)) {
    if (found >= '\u2066' && found <= '\u2068') isolates++;
    else if (found === '\u2069') isolates = Math.max(0, isolates - 1);
    else if (isolates === 0) return rightToLeft.test(found) ? 'rtl' : 'ltr';
  }
  return null;
}
