/**
 * How well a name fits what was typed, best first: 0 the same, 1 begins so, 2 a word in it begins so, 3 contains it;
 * null when it does not. Case and diacritics are ignored.
 */
export function rankMatch(name: string, query: string): number | null {
  const text = plain(name);
  const wanted = plain(query);
  if (text === wanted) return 0;
  if (text.startsWith(wanted)) return 1;
  const at = text.indexOf(wanted);
  if (at === -1) return null;
  return text.includes(` ${wanted}`) ? 2 : 3;
}

/** A text without case and diacritics. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim();
}
