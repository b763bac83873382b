/**
 * Whether a stretch of comparable text (comparable-text.ts) is a word of its own, or one with what
 * languages glue to names: a possessive behind it, an Arabic or Hebrew particle before it. Scripts that
 * write without blanks (Chinese, Japanese, Thai) have no edges to ask for.
 */
const WORD = /[\p{L}\p{N}_]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const ARABIC_PARTICLES = /(?:^|[^\p{L}\p{N}])[وف]?(?:ال|[بكل](?:ال)?|لل|س)?$/u;
const HEBREW_PARTICLES = /(?:^|[^\p{L}\p{N}])[ושה]?[בכלמה]?ה?$/u;
/** No particle with its conjunction and article is longer. */
const PARTICLE_REACH = 6;

export function standsAlone(text: string, start: number, end: number): boolean {
  return startsWord(text, start) && endsWord(text, end);
}

/** Where the word ends that `offset` lies in; `offset` itself in scripts that write without blanks. */
export function wordEnd(text: string, offset: number): number {
  let end = offset;
  while (!endsWord(text, end)) end += String.fromCodePoint(text.codePointAt(end) ?? 0).length;
  return end;
}

function startsWord(text: string, start: number): boolean {
  const before = characterBefore(text, start);
  if (before === '' || !WORD.test(before)) return true;
  const first = String.fromCodePoint(text.codePointAt(start) ?? 0);
  if (UNSPACED.test(first)) return true;
  const reach = text.slice(Math.max(0, start - PARTICLE_REACH), start);
  if (/\p{Script=Arabic}/u.test(first)) return ARABIC_PARTICLES.test(reach);
  return /\p{Script=Hebrew}/u.test(first) && HEBREW_PARTICLES.test(reach);
}

function endsWord(text: string, end: number): boolean {
  const after = end < text.length ? String.fromCodePoint(text.codePointAt(end) ?? 0) : '';
  if (after === '' || !WORD.test(after)) return true;
  return UNSPACED.test(characterBefore(text, end));
}

function characterBefore(text: string, offset: number): string {
  if (offset === 0) return '';
  const unit = text.charCodeAt(offset - 1);
  const start = unit >= 0xdc00 && unit <= 0xdfff ? offset - 2 : offset - 1;
  return text.slice(Math.max(0, start), offset);
}
