/**
 * A language as metadata names it, as a BCP 47 tag: `en_GB` and `EN-gb` become `en-GB`, “English” becomes `en`.
 * @returns null when it is no language that is known
 */
export function languageTag(written: string): string | null {
  const text =
    written
      .trim()
      .replaceAll('_', '-')
      .split(/[;,\s]/)[0] ?? '';
  if (/^[a-z]{2,3}(-[a-z\d]{1,8})*$/i.test(text) && text.length <= 35) {
    try {
      const tag = Intl.getCanonicalLocales(text)[0] ?? null;
      return tag !== null && !/^(?:und|mul|zxx)\b/.test(tag) ? tag : null;
    } catch (error) {
      if (error instanceof RangeError) return null; // well formed at first sight only
      throw error;
    }
  }
  return tagsByName.get(text.toLowerCase()) ?? null;
}

const named = (
  'ar az be bg bn bs ca cs da de el en es et fa fi fr he hi hr hu hy id it ja ka kk ko ku lt lv mk ms nb nl pl ps pt ro ru ' +
  'sk sl sq sr sv sw ta te th tr uk ur uz vi zh'
).split(' ');

/** The English name of a language, and its own, to its tag. */
const tagsByName: ReadonlyMap<string, string> = new Map(
  named.flatMap((tag) =>
    ['en', tag].map((display): [string, string] => {
      const names = new Intl.DisplayNames([display], { type: 'language' });
      return [(names.of(tag) ?? tag).toLowerCase(), tag];
    }),
  ),
);
