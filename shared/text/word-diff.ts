import { diffSequences } from './sequence-diff.ts';

/** A stretch of two texts, in UTF-16 code units of each, ends exclusive. */
export interface WordRun {
  readonly same: boolean;
  readonly from: { readonly start: number; readonly end: number };
  readonly to: { readonly start: number; readonly end: number };
}

/** Words, each letter of scripts without blanks, runs of blanks, and every other character by itself. */
const token =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*|[\p{L}\p{N}\p{M}]+|\s+|[^]/gu;

export function tokens(text: string): string[] {
  return text.match(token) ?? [];
}

/** What was altered between two texts, word by word. */
export function diffWords(from: string, to: string): WordRun[] {
  const left = tokens(from);
  const right = tokens(to);
  const leftOffsets = offsetsOf(left);
  const rightOffsets = offsetsOf(right);
  return diffSequences(left, right).map((run) => ({
    same: run.same,
    from: { start: leftOffsets[run.fromStart] ?? 0, end: leftOffsets[run.fromEnd] ?? from.length },
    to: { start: rightOffsets[run.toStart] ?? 0, end: rightOffsets[run.toEnd] ?? to.length },
  }));
}

/** Where a stretch of the first text went in the second one, from its first to its last word that is still there. */
export function mapStretch(
  runs: readonly WordRun[],
  stretch: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } | null {
  let start: number | null = null;
  let end = 0;
  for (const { same, from, to } of runs) {
    if (!same || from.end <= stretch.start || from.start >= stretch.end) continue;
    start ??= to.start + Math.max(0, stretch.start - from.start);
    end = to.end - Math.max(0, from.end - stretch.end);
  }
  return start === null || start >= end ? null : { start, end };
}

/** How alike two texts are by the words that they share, 0 to 1 (Dice); order does not count. */
export function likeness(a: string, b: string): number {
  const left = wordCounts(a);
  const right = wordCounts(b);
  let shared = 0;
  for (const [word, count] of left.counts) shared += Math.min(count, right.counts.get(word) ?? 0);
  return left.total + right.total === 0 ? 1 : (2 * shared) / (left.total + right.total);
}

interface WordCounts {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

export function wordCounts(text: string): WordCounts {
  const counts = new Map<string, number>();
  let total = 0;
  for (const each of tokens(text.toLowerCase())) {
    if (!/[\p{L}\p{N}]/u.test(each)) continue;
    counts.set(each, (counts.get(each) ?? 0) + 1);
    total += 1;
  }
  return { counts, total };
}

function offsetsOf(pieces: readonly string[]): number[] {
  const offsets = [0];
  let at = 0;
  for (const piece of pieces) offsets.push((at += piece.length));
  return offsets;
}
