import { crc32 } from 'node:zlib';
import { Slices } from '../slices.ts';
import { jsonOf } from './late-record.ts';
import { WrittenList } from './written-list.ts';

/** UTF-16 code units that are written in one piece, about. */
const PIECE = 64 * 1024;
/** Milliseconds of serialising between two looks at what else is to be done. */
const SLICE = 2;

/** JSON in UTF-8, in pieces that follow each other. */
export interface Serialised {
  readonly pieces: readonly Buffer[];
  /** CRC-32 of all of them. */
  readonly sum: number;
}

/**
 * Serialises an object a little at a time, so that a large one holds nobody up; it must not change meanwhile.
 * @param gap what stands between the elements of its lists and between its fields: nothing, or a new line
 * @param before the CRC-32 of what the sum is over besides, in front of it
 */
export async function serialised(data: object, gap: '' | '\n', before = 0): Promise<Serialised> {
  const pieces: Buffer[] = [];
  let sum = before;
  for await (const piece of inPieces(data, gap)) {
    sum = crc32(piece, sum);
    pieces.push(piece);
  }
  return { pieces, sum };
}

/** The same, each piece as it comes: what was taken need not be kept. */
export async function* inPieces(data: object, gap: '' | '\n'): AsyncIterable<Buffer> {
  const slices = new Slices(SLICE);
  for (const piece of piecesOf(data, gap)) {
    yield typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
    if (slices.isOver) await slices.pause();
  }
}

function* piecesOf(data: object, gap: string): Iterable<string | Buffer> {
  let text = `{${gap}`;
  let separator = '';
  for (const [name, value] of Object.entries(data)) {
    if (value === undefined) continue;
    text += `${separator}${JSON.stringify(name)}:`;
    separator = `,${gap}`;
    const json = jsonOf(value);
    if (json !== undefined) {
      yield text;
      yield json;
      text = '';
      continue;
    }
    if (!Array.isArray(value) && !(value instanceof WrittenList)) {
      text += JSON.stringify(value);
      continue;
    }
    text += `[${gap}`;
    for (const piece of value instanceof WrittenList ? value.pieces() : elementsOf(value, gap)) {
      if (typeof piece === 'string') text += piece;
      if (typeof piece === 'string' && text.length < PIECE) continue;
      yield text;
      text = '';
      if (typeof piece !== 'string') yield piece;
    }
    text += `${gap}]`;
  }
  yield `${text}${gap}}`;
}

function* elementsOf(list: readonly unknown[], gap: string): Iterable<string> {
  for (const [place, element] of list.entries()) {
    yield `${place === 0 ? '' : `,${gap}`}${JSON.stringify(element)}`;
  }
}
