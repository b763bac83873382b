import { hasUnseen, letterCluster, plainSign, withoutUnseen } from '../text/alike-letters.ts';

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

const clusters = new RegExp(letterCluster, 'gsu');

export function fold(source: string): Folded {
  let text = '';
  const offsets: number[] = [];
  let blank = true; // no blank at the start
  for (const match of source.matchAll(clusters)) {
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
  const sticky = new RegExp(letterCluster, 'suy');
  sticky.lastIndex = start;
  return sticky.test(source) ? sticky.lastIndex : start + 1;
}

function foldCluster(letter: string): string {
  if (hasUnseen(letter)) return withoutUnseen(letter);
  return plainSign(letter) ?? letter.normalize('NFKC').toLowerCase();
}
