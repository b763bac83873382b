import type { Piece } from './piece.ts';

/**
 * Puts vowel signs and other marks that a file sets by themselves back to their letters. Where a file goes from the
 * left through a text that is read from the right, a mark comes before its letter; else after it.
 */
export function attachMarks(pieces: readonly Piece[]): readonly Piece[] {
  const attached: Piece[] = [];
  let waiting = '';
  for (const [at, piece] of pieces.entries()) {
    const mark = piece.text.trim();
    if (/^\p{M}+$/u.test(mark)) {
      const before = attached.at(-1);
      const after = pieces.slice(at + 1, at + 3).find(({ text }) => /\p{L}/u.test(text));
      if (isRightToLeft(after) && after.left >= piece.left - piece.size / 2) waiting += mark;
      else if (before !== undefined) attached[attached.length - 1] = { ...before, text: before.text + mark };
      continue;
    }
    if (waiting !== '' && mark === '') {
      // pdf.js takes the way back from a mark for a blank.
      if (piece.right - piece.left > piece.size / 20) attached.push(piece);
      continue;
    }
    attached.push(waiting === '' ? piece : { ...piece, text: piece.text + waiting });
    waiting = '';
  }
  return attached;
}

function isRightToLeft(piece: Piece | undefined): piece is Piece {
  return piece !== undefined && /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u.test(piece.text);
}
