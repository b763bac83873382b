import { loss, type Loss } from '../../../shared/losses/loss.ts';
import { declaredCharset } from './declared-charset.ts';
import { guessUtf16 } from './guess-utf16.ts';

/** A file's text, and what had to be believed to get it. */
export interface Decoded {
  /** Without a byte-order mark. */
  readonly text: string;
  /** A label of the WHATWG Encoding Standard: `utf-8`, `utf-16le`, `windows-1252`. */
  readonly encoding: string;
  /** What the reader should know, one sentence each. */
  readonly warnings: readonly Loss[];
}

/** Why bytes are no text that can be told: `binary`, or text in an `encoding` that nothing names. */
export type Undecodable = 'binary' | 'encoding';

const marks: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Reads bytes as text. In this order: a byte-order mark decides; then what is sound UTF-8 is UTF-8; then the
 * charset that an HTML page declares; then UTF-16 by the look of it; then Windows-1252, unless so much
 * of the file lies outside ASCII that it cannot be a Western language.
 */
export function decode(bytes: Uint8Array): Decoded | Undecodable {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return readable(read(bytes.subarray(marked[1].length), marked[0]));
  const declared = declaredCharset(bytes);
  // Its bytes are those of ASCII and mean something else, so the declaration is all there is.
  if (declared === 'iso-2022-jp' && bytes.includes(0x1b)) return readable(read(bytes, declared));
  if (looksBinary(bytes)) {
    const utf16 = guessUtf16(bytes);
    return utf16 === null ? 'binary' : readable(read(bytes, utf16));
  }
  const utf8 = read(bytes, 'utf-8');
  if (utf8.broken === 0) return readable(utf8);
  if (declared !== null && declared !== 'utf-8') return readable(read(bytes, declared));
  // A few broken bytes in a text that is otherwise UTF-8: Windows-1252 never looks like it by chance.
  if (count(utf8.text, /[^\p{ASCII}\ufffd]/gu) >= 10 * utf8.broken) return readable(utf8);
  if (shareOutsideAscii(bytes) > 0.4) return 'encoding';
  const western = readable(read(bytes, 'windows-1252'));
  return typeof western === 'string'
    ? western
    : { ...western, warnings: [...western.warnings, loss('as-western')] };
}

/** A file's first few thousand characters, for a look at what it is; never fails. */
export function decodeHead(bytes: Uint8Array): string {
  const head = decode(bytes.subarray(0, 4096));
  return typeof head === 'string' ? '' : head.text;
}

interface Attempt {
  readonly text: string;
  readonly encoding: string;
  /** Characters that the encoding could not give. */
  readonly broken: number;
}

function read(bytes: Uint8Array, encoding: string): Attempt {
  const text = new TextDecoder(encoding).decode(bytes);
  // Single-byte encodings give a C1 control for a byte that means nothing.
  const failures = encoding.startsWith('utf-') ? /\ufffd/g : /[\ufffd\u0080-\u0084\u0086-\u009f]/g;
  const found = count(text, failures);
  // U+FFFD that the file itself holds, well encoded, is no failure of reading.
  const own = encoding === 'utf-8' && found > 0 ? countInBytes(bytes, '\ufffd') : 0;
  return { text, encoding, broken: found - own };
}

/** Text of which a tenth cannot be read is no text. */
function readable({ text, encoding, broken }: Attempt): Decoded | Undecodable {
  if (broken * 10 > text.length && broken > 1) return 'binary';
  return { text, encoding, warnings: broken === 0 ? [] : [loss('characters-unread', { count: broken })] };
}

/** Bytes with NUL, or with more control characters than a stray one, are no text of single bytes. */
function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) controls++;
  }
  return controls > bytes.length / 100;
}

function shareOutsideAscii(bytes: Uint8Array): number {
  let outside = 0;
  let shown = 0;
  for (const byte of bytes) {
    if (byte > 0x20) shown++;
    if (byte > 0x7f) outside++;
  }
  return outside / Math.max(1, shown);
}

function countInBytes(bytes: Uint8Array, wanted: string): number {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let found = 0;
  for (let at = source.indexOf(wanted); at !== -1; at = source.indexOf(wanted, at + 1)) found++;
  return found;
}

/** Counts without making an array of what may be millions. */
function count(text: string, pattern: RegExp): number {
  let found = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) found++;
  return found;
}
