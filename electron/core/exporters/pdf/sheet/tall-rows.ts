import type { Phrase } from './sheet.ts';

/** In UTF-16 code units: what surely fits on a page, in the narrowest column and in a whole row. */
const SAFE_CELL = 400;
const SAFE_ROW = 1000;

/** Marks a row that might be taller than a page: it may then be parted, every other one stays whole. */
export function withHeight<R extends object>(row: R): R & { readonly tall: boolean } {
  const lengths = Object.values(row)
    .filter(isPhrase)
    .map(({ t }) => t.length);
  const sum = lengths.reduce((total, length) => total + length, 0);
  return { ...row, tall: sum > SAFE_ROW || lengths.some((length) => length > SAFE_CELL) };
}

function isPhrase(value: unknown): value is Phrase {
  return typeof value === 'object' && value !== null && 't' in value && typeof value.t === 'string';
}
