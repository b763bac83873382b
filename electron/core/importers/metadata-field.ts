/** The longest title, source or author that a record takes, in UTF-16 code units. */
const FIELD_LENGTH = 1000;

/**
 * A title, a source, an author as records hold them: one line, blanks collapsed, no control characters,
 * never a cut surrogate pair.
 * @returns null when nothing is left
 */
export function metadataField(value: string | null | undefined): string | null {
  const line = (value ?? '')
    .slice(0, 8 * FIELD_LENGTH)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/\ufeff/g, '')
    .trim();
  if (!hasVisible(line)) return null;
  if (line.length <= FIELD_LENGTH) return line;
  return `${withoutCutPair(line.slice(0, FIELD_LENGTH - 1)).trimEnd()}…`;
}

/** Whether a text shows anything: blanks, joiners, direction marks and what could not be read alone do not. */
export function hasVisible(text: string): boolean {
  return /[^\s\p{Cc}\p{Cf}\ufffd]/u.test(text);
}

function withoutCutPair(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
