/**
 * What typing, typesetting and copying change in a text without changing its words: known once, for all that compares
 * texts in one way or another (anchoring/folding.ts, text/fold-for-finding.ts, suggestions/comparable-text.ts).
 */
const likeness: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u201b\u02bc\u2032\u0060\u00b4]/u, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u300c-\u300f]/u, '"'],
  [/[\u2010-\u2015\u2212]/u, '-'],
];
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** A character with its marks; a Korean syllable that is spelled in letters counts as one. */
export const letterCluster = /[\u1100-\u115f][\u1160-\u11a7]+[\u11a8-\u11ff]*\p{M}*|\P{M}\p{M}*|\p{M}+/su;

/** A text without the letters that nobody sees: soft hyphens, joiners, marks of direction. */
export function withoutUnseen(text: string): string {
  return text.replace(unseen, '');
}

/** Whether a letter is one that nobody sees, or has one about it. */
export function hasUnseen(letter: string): boolean {
  return letter.search(unseen) !== -1;
}

/** The quotation mark or dash that is on every keyboard, for one that is like it; null for what is neither. */
export function plainSign(letter: string): string | null {
  return likeness.find(([pattern]) => pattern.test(letter))?.[1] ?? null;
}
