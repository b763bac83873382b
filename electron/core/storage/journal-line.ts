import { crc32 } from 'node:zlib';
import { ChangeSchema, type SequencedChange } from '../../../shared/changes/change.ts';
import { inPieces } from './json-pieces.ts';
import { asWritten } from './packed-change.ts';
import { checksum, hexadecimal } from './snapshot-file.ts';

const END = '}\n';

/**
 * One line of the journal: `{"seq":7,"sum":"89abcdef","change":{…}}`. The sum is over the number and the
 * change's text, so that neither a flipped bit nor a line in the wrong place goes unseen.
 */
export function writeLine({ seq, change }: { readonly seq: number; readonly change: object }): string {
  const text = JSON.stringify(change);
  return `${opening(seq, checksum(text, `${seq} `))}${text}${END}`;
}

/** A line that is to be written. */
export interface LineToWrite {
  readonly bytes: number;
  /** In pieces that follow each other. */
  pieces(): AsyncIterable<Buffer>;
}

/** Bytes of a change from which on its line is serialised once for its sum and once more to be written, and never held. */
const LONG = 4 * 1024 * 1024;

/** The same, serialised a little at a time: a merge's line may be very long. */
export async function lineOf({ seq, change }: SequencedChange): Promise<LineToWrite> {
  let sum = crc32(`${seq} `);
  let bytes = 0;
  let held: Buffer[] | null = [];
  const text = asWritten(change);
  for await (const piece of inPieces(text, '')) {
    sum = crc32(piece, sum);
    bytes += piece.length;
    held?.push(piece);
    if (bytes > LONG) held = null;
  }
  const head = Buffer.from(opening(seq, hexadecimal(sum)));
  const whole = held;
  return {
    bytes: head.length + bytes + END.length,
    async *pieces() {
      yield head;
      yield* whole ?? inPieces(text, '');
      yield Buffer.from(END);
    },
  };
}

function opening(seq: number, sum: string): string {
  return `{"seq":${seq},"sum":"${sum}","change":`;
}

/** @returns null when the line is not whole, not sound or not a change */
export function readLine(line: string): SequencedChange | null {
  const sound = openLine(line);
  if (sound === null) return null;
  const change = ChangeSchema.safeParse(JSON.parse(sound.text));
  return change.success ? { seq: sound.seq, change: change.data } : null;
}

/** A line whose checksum fits, its change still as text. */
export function openLine(line: string): { readonly seq: number; readonly text: string } | null {
  const head = /^\{"seq":(\d+),"sum":"([0-9a-f]{8})","change":/.exec(line);
  if (head === null || !line.endsWith('}')) return null;
  const [opening, number, sum] = head;
  const seq = Number(number);
  const text = line.slice(opening.length, -1);
  return checksum(`${seq} ${text}`) === sum ? { seq, text } : null;
}

/** What is in a line, or in several that ran together because the end of one is damaged. */
export function readPieces<T>(
  line: string,
  read: (line: string) => T | null,
): { readonly found: readonly T[]; readonly isWhole: boolean } {
  const whole = read(line);
  if (whole !== null) return { found: [whole], isWhole: true };
  const pieces = line.split(/(?=\{"seq":\d+,"sum":")/);
  return { found: pieces.flatMap((piece) => readStart(piece, read) ?? []), isWhole: false };
}

/** Places at which a change in a damaged line may end that are tried, and how much text is looked through for that. */
const MOST_ENDS = 2000;
const MOST_TRIED = 64 * 1024 * 1024;

/** What something else follows in the same line. */
function readStart<T>(piece: string, read: (line: string) => T | null): T | null {
  let end = piece.length;
  // A merge that was cut off may be hundreds of megabytes of one change that has no end.
  const most = Math.min(MOST_ENDS, Math.ceil(MOST_TRIED / piece.length));
  for (let attempt = 0; attempt < most; attempt++) {
    end = piece.lastIndexOf('}', end - 1);
    if (end <= 0) return null;
    const found = read(piece.slice(0, end + 1));
    if (found !== null) return found;
  }
  return null;
}
