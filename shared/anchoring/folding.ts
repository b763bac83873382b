/**
 * A text made comparable, with the way back: what typing, typesetting and copying change without
 * changing the words is folded away (kinds of quotation marks, dashes and blanks, line breaks, case,
 * composed or decomposed letters, soft hyphens, joiners).
 */
export interface Folded {
  readonly text: string;
  /** For each code unit of `text`, the offset in the source where it begins; one more for the end. */
  readonly offsets: readonly number[];
}

const likeness: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u201b\u2032\u0060\u00b4]/u, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u300c-\u300f]/u, '"'],
  [/[\u2010-\u2015\u2212]/u, '-'],
];
/** A character with its marks; a Korean syllable that is spelled in letters counts as one. */
const cluster = /[\u1100-\u115f][\u1160-\u11a7]+[\u11a8-\u11ff]*\p{M}*|\P{M}\p{M}*|\p{M}+/gsu;
const dropped = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

export function fold(source: string): Folded {
  let text = '';
  const offsets: number[] = [];
  let blank = true; // no blank at the start
  for (const match of source.matchAll(cluster)) {
    const folded = foldCluster(match[0]);
    const piece = /^\s+$/u.test(folded) ? ' ' : folded;
    if (piece === '' || (piece === ' ' && blank)) continue;
    blank = piece === ' ';
    for (let i = 0; i < piece.length; i++) offsets.push(match.index);
    text += piece;
  }
  if (text.endsWith(' ')) {
    text = text.slice(0, -1);
    offsets.pop();
  }
  offsets.push(source.length);
  return { text, offsets };
}

/** The end of the cluster that begins at `start`, an offset that `fold` gave. */
export function clusterEnd(source: string, start: number): number {
  const sticky = new RegExp(cluster, 'suy');
  sticky.lastIndex = start;
  return sticky.test(source) ? sticky.lastIndex : start + 1;
}

/** Whether a letter is one that nobody sees: a soft hyphen, a joiner, a mark of direction. */
export function isDropped(letter: string): boolean {
  return dropped.test(letter);
}

/** The quotation mark or dash that is on every keyboard, for one that is like it; null for what is neither. */
export function plainSign(letter: string): string | null {
  return likeness.find(([pattern]) => pattern.test(letter))?.[1] ?? null;
}

function foldCluster(letter: string): string {
  if (isDropped(letter)) return letter.replace(new RegExp(dropped, 'gu'), '');
  return plainSign(letter) ?? letter.normalize('NFKC').toLowerCase();
}
