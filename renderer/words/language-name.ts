const names = new Map<string, Intl.DisplayNames>();

/** What a language is called in the interface's language; the tag itself where it has no name. */
export function languageName(tag: string, locale: string): string {
  let held = names.get(locale);
  if (held === undefined) names.set(locale, (held = new Intl.DisplayNames([locale], { type: 'language' })));
  try {
    return held.of(tag) ?? tag;
  } catch (error) {
    if (error instanceof RangeError) return tag; // an article may say what it likes
    throw error;
  }
}
