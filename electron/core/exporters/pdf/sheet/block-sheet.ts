import type { NumberedBlock } from '../../../../../shared/text/numbered-blocks.ts';
import { baseDirection } from '../../../../../shared/text/direction.ts';
import type { IntervalIndex } from '../../../../../shared/text/interval-index.ts';
import { flatten, type Segment } from '../../../../../shared/text/segments.ts';
import { JOINER, joins } from './cursive-joins.ts';
import { breakLongRuns } from './long-runs.ts';
import type { MarkRegister } from './marks.ts';
import type { BlockSheet, Piece } from './sheet.ts';
import type { Tongue } from './tongue.ts';
import { toWholeLetters } from './whole-letters.ts';

/** A block without what refers to it. */
export type BlockText = Omit<BlockSheet, 'references' | 'notes'>;

/** One block of the article's text, cut where annotations begin and end, each stretch under annotations marked. */
export function blockSheet(
  text: string,
  block: NumberedBlock,
  passages: IntervalIndex,
  marks: MarkRegister,
  tongue: Tongue,
): BlockText {
  const own = text.slice(block.start, block.end);
  const rtl = baseDirection(own) === 'rtl';
  const pieces = markedPieces(own, segmentsOf(block, own, passages), rtl, marks);
  return { kind: block.kind, ...tongue, rtl, number: block.number, pieces };
}

/** Offsets of the segments are those of the block's own text. */
function segmentsOf(block: NumberedBlock, own: string, passages: IntervalIndex): Segment[] {
  const spans = passages.overlapping(block.start, block.end).map(({ id, start, end }) => ({
    id,
    start: Math.max(0, start - block.start),
    end: Math.min(own.length, end - block.start),
  }));
  return flatten(toWholeLetters(own, spans), 0, own.length);
}

type WholePiece = Omit<Piece, 'wordEnd'>;

/** Every piece is a mark of its own, so that each mark stands in one place. */
function markedPieces(own: string, segments: readonly Segment[], rtl: boolean, marks: MarkRegister): Piece[] {
  const addresses = [...own.matchAll(address)];
  const pieces = segments.flatMap(({ start, end, ids }) =>
    ids.length === 0
      ? withAddresses(own, start, end, addresses)
      : unmarkedPieces(own.slice(start, end)).map((piece) => ({
          ...piece,
          mark: piece.t === '' ? null : marks.add({ type: 'passage', annotationIds: ids, rtl }),
          link: null,
        })),
  );
  return withWordEnds(joinAcross(pieces));
}

/** Letters of scripts that hyphenate; in others, words are shaped as a whole. */
const hyphenated =
  '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Armenian}\\p{Script=Georgian}]';
const wordAtEnd = new RegExp(`${hyphenated}\\p{M}*$`, 'u');
const wordAtStart = new RegExp(`^(?:${hyphenated}\\p{M}*)+`, 'u');

/**
 * Sets the end of a word apart that a cut parts. The typesetter's tags give out (typst 0.14.2) where it parts a word at the
 * end of a line just where a link ends.
 */
function withWordEnds(pieces: readonly WholePiece[]): Piece[] {
  return pieces.map((piece, index) => {
    const before = pieces[index - 1];
    const isCut = before !== undefined && before.ends === null && wordAtEnd.test(before.t);
    const wordEnd = isCut ? (wordAtStart.exec(piece.t)?.[0] ?? '') : '';
    return { ...piece, wordEnd, t: piece.t.slice(wordEnd.length) };
  });
}

const address = /https?:\/\/[^\s<>"“”«»]*[\p{L}\p{N}/]/gu;

/**
 * Addresses lead to what they name, unless an annotation covers a part of one: a click is then for the annotation.
 * @param addresses those that are left of the block's own; taken out as they are passed
 */
function withAddresses(own: string, start: number, end: number, addresses: RegExpExecArray[]): WholePiece[] {
  const pieces: WholePiece[] = [];
  const add = (from: number, to: number, link: string | null): void => {
    if (from >= to && link === null && pieces.length > 0) return;
    pieces.push(...unmarkedPieces(own.slice(from, to)).map((piece) => ({ ...piece, mark: null, link })));
  };
  let from = start;
  // Stretches come in their order: addresses before this one are done with.
  for (let next = addresses[0]; next !== undefined && next.index < end; next = addresses[0]) {
    addresses.shift();
    const { 0: found, index } = next;
    if (index < from || index + found.length > end) continue;
    add(from, index, null);
    add(index, index + found.length, found.slice(0, LONGEST_ADDRESS));
    from = index + found.length;
  }
  add(from, end, null);
  return pieces;
}

/** Browsers take no longer ones; UTF-16 code units. */
const LONGEST_ADDRESS = 2000;

function unmarkedPieces(text: string): Omit<WholePiece, 'mark' | 'link'>[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const chunks = breakLongRuns(line);
    const end = index < lines.length - 1 ? 'line-break' : null;
    return chunks.map((chunk, at) => ({
      // A tab has no glyph; what is set is as wide as one.
      t: chunk.replaceAll('\t', '\u2003'),
      ends: at < chunks.length - 1 ? 'break-allowed' : end,
    }));
  });
}

/** Each piece is shaped by itself: where letters join across a cut, both sides are told so. */
function joinAcross(pieces: readonly WholePiece[]): WholePiece[] {
  return pieces.map((piece, index) => {
    const before = pieces[index - 1];
    const after = pieces[index + 1];
    const start = before !== undefined && before.ends !== 'line-break' && joins(before.t, piece.t);
    const end = after !== undefined && piece.ends !== 'line-break' && joins(piece.t, after.t);
    return { ...piece, t: `${start ? JOINER : ''}${piece.t}${end ? JOINER : ''}` };
  });
}
