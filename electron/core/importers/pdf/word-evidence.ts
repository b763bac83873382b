import { setSolid } from '../line-width.ts';
import type { Line } from './line.ts';

/** The words of a document that stand in the middle of a line, whole and hyphenated, in lower case. */
export type WordEvidence = ReadonlySet<string>;

const hyphen = /[-\u2010\u00ad]$/;

/** Gathers the words of lines; what the end of a line may have parted is no evidence. */
export function wordsOf(lines: Iterable<Line>): WordEvidence {
  const words = new Set<string>();
  for (const { text } of lines) {
    const found = [...text.matchAll(/[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu)];
    for (const [at, match] of found.entries()) {
      const atEnd = at === found.length - 1 && hyphen.test(text);
      const atStart = at === 0 && /^\p{Ll}/u.test(text);
      if (!atEnd && !atStart) words.add(match[0].toLowerCase().replaceAll('\u2010', '-'));
    }
  }
  return words;
}

/**
 * Joins two lines of a paragraph. A hyphen at the end goes when the word was parted to fit the line: the document's
 * own words tell where it has the word whole or hyphenated; where it has neither, it stays only between two words
 * that both stand alone elsewhere.
 */
export function joinLines(before: string, after: string, words: WordEvidence): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
  if (hyphen.test(before) && /[\p{L}\p{M}][-\u2010]$/u.test(before)) {
    if (!/^\p{Ll}/u.test(after)) return before + after;
    return keepsHyphen(before, after, words) ? before + after : before.slice(0, -1) + after;
  }
  if (/\p{N}[-\u2010\u2013]$/u.test(before) && /^\p{N}/u.test(after)) return before + after;
  return `${before}${setSolid(before, after) || lostItsHyphen(before, after, words) ? '' : ' '}${after}`;
}

/**
 * Some files write their hyphens as ones that are not to be seen, and pdf.js leaves those out. Then only the words tell:
 * the whole one stands elsewhere, and its halves do not.
 */
function lostItsHyphen(before: string, after: string, words: WordEvidence): boolean {
  const start = /[\p{L}\p{M}]+$/u.exec(before)?.[0].toLowerCase() ?? '';
  const end = /^\p{Ll}[\p{L}\p{M}]*/u.exec(after)?.[0].toLowerCase() ?? '';
  if (start === '' || end === '') return false;
  return words.has(start + end) && !(words.has(start) && words.has(end));
}

function keepsHyphen(before: string, after: string, words: WordEvidence): boolean {
  const start = (
    /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*(?=[-\u2010]$)/u.exec(before)?.[0] ?? ''
  ).toLowerCase();
  const end = (/^[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/u.exec(after)?.[0] ?? '').toLowerCase();
  if (words.has(`${start}${end}`)) return false;
  if (words.has(`${start}-${end}`)) return true;
  const [last = ''] = start.split(/[-\u2010]/).slice(-1);
  const [first = ''] = end.split(/[-\u2010]/);
  if (words.has(`${last}${first}`)) return false;
  return words.has(last) && words.has(first) && last.length > 1 && first.length > 2;
}
