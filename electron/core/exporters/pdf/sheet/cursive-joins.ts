/**
 * Where Arabic letters join (Unicode Standard, section 9.2; ArabicShaping.txt). Text that is set in two pieces is
 * shaped as two words; a zero-width joiner on both sides of the cut keeps the letters in their joined forms.
 */
export const JOINER = '\u200d';

/** Letters of the blocks Arabic, Supplement and Extended-A that join to the letter before them only, or to none. */
const joinsNothingAfter = new RegExp(
  '[\\u0621-\\u0625\\u0627\\u0629\\u062f-\\u0632\\u0648\\u0671-\\u0677\\u0688-\\u0699\\u06c0\\u06c3-\\u06cb\\u06cd' +
    '\\u06cf\\u06d2\\u06d3\\u06d5\\u06ee\\u06ef\\u0759-\\u075b\\u076b\\u076c\\u0771\\u0773\\u0774\\u0778\\u0779' +
    '\\u08aa-\\u08ac\\u08ae\\u08b1\\u08b2\\u08b9]',
  'u',
);
const joinsNothing = /[\u0621\u0674]/u;
const lastLetter = /([\p{Script=Arabic}&&\p{L}]|\u0640|\u200d)[\p{M}]*$/v;
const firstLetter = /^[\p{M}]*([\p{Script=Arabic}&&\p{L}]|\u0640|\u200d)/v;

/** Whether the last letter of `before` and the first of `after` join. */
export function joins(before: string, after: string): boolean {
  const last = lastLetter.exec(before)?.[1];
  const first = firstLetter.exec(after)?.[1];
  if (last === undefined || first === undefined) return false;
  return !joinsNothingAfter.test(last) && !joinsNothing.test(first);
}

const lamAtEnd = /[\u0644\u06b5-\u06b8]\p{M}*$/u;
const alefAtStart = /^[\u0622\u0623\u0625\u0627\u0671-\u0673\u0675]/u;

/** Whether the cut would part lam from alef, which are always drawn as one. */
export function partsLamAlef(before: string, after: string): boolean {
  return lamAtEnd.test(before) && alefAtStart.test(after);
}
