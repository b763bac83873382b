/** Enough to tell a script, in UTF-16 code units. */
const SAMPLE_LENGTH = 20_000;

/** Languages that one script alone tells. Latin, Cyrillic, Devanagari and others serve too many. */
const scripts: readonly (readonly [script: RegExp, language: (sample: string) => string | null])[] = [
  [/\p{Script=Arabic}/gu, arabicOrSister],
  [/\p{Script=Hebrew}/gu, () => 'he'],
  [/\p{Script=Hangul}/gu, () => 'ko'],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, chineseOrJapanese],
  [/\p{Script=Greek}/gu, () => 'el'],
  [/\p{Script=Thai}/gu, () => 'th'],
  [/\p{Script=Georgian}/gu, () => 'ka'],
  [/\p{Script=Armenian}/gu, () => 'hy'],
];

/** Letters that Arabic itself does not have; the first row with enough of them decides. */
const sisters: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ckb', /[ێۆڕڵە]/g],
  ['ps', /[ټډړښځڅ]/g],
  ['ur', /[ٹڈڑںے]/g],
  ['fa', /[پچژگکی]/g],
];

/**
 * A guess at a text's language by its script, for texts whose metadata name none.
 * @returns a BCP 47 tag, or null when no script fills half of the text or many languages share it
 */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const letters = count(sample, /\p{L}/gu);
  for (const [script, language] of scripts) {
    if (count(sample, script) * 2 > letters && letters > 0) return language(sample);
  }
  return null;
}

/** Foreign names bring a few such letters into Arabic; in the sisters they are one letter in twenty and more. */
function arabicOrSister(sample: string): string {
  const enough = count(sample, /\p{Script=Arabic}/gu) / 50;
  return sisters.find(([, letters]) => count(sample, letters) >= enough)?.[0] ?? 'ar';
}

/** Japanese cannot do without kana; Chinese quotes hardly any. */
function chineseOrJapanese(sample: string): string {
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  return kana * 20 >= count(sample, /\p{Script=Han}/gu) + kana ? 'ja' : 'zh';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
