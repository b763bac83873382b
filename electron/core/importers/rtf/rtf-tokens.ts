/** A piece of a Rich Text file. Its text is bytes in a code page that only the reader of groups knows. */
export type RtfToken =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  /** `\par`, `\fs24`; a symbol (`\~`) is a word of one sign. */
  | { readonly type: 'word'; readonly word: string; readonly value: number | null }
  | { readonly type: 'byte'; readonly byte: number };

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** Takes a Rich Text file apart; whatever bytes it holds, it is some row of tokens. Bytes of pictures are left out. */
export function* rtfTokens(bytes: Uint8Array): Iterable<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at++] ?? 0;
    if (byte === OPEN) yield { type: 'open' };
    else if (byte === CLOSE) yield { type: 'close' };
    else if (byte === BACKSLASH) {
      const control = controlAt(bytes, at);
      at = control.end;
      yield control.token;
    } else if (byte !== 0x0d && byte !== 0x0a && byte !== 0) yield { type: 'byte', byte };
  }
}

interface Control {
  readonly token: RtfToken;
  /** Where the file goes on. */
  readonly end: number;
}

/** A control word or symbol; `start` is behind its backslash. */
function controlAt(bytes: Uint8Array, start: number): Control {
  let end = start;
  while (isLetter(bytes[end]) && end - start < 32) end++;
  if (end === start) return symbolAt(bytes, start);
  const word = latin(bytes, start, end);
  const digits = end;
  if (bytes[end] === 0x2d) end++;
  while (isDigit(bytes[end]) && end - digits < 11) end++;
  const number = Number(latin(bytes, digits, end));
  const value = end > digits && Number.isFinite(number) ? number : null;
  if (bytes[end] === 0x20) end++;
  if (word === 'bin') end += Math.max(0, value ?? 0);
  return { token: { type: 'word', word, value }, end };
}

function symbolAt(bytes: Uint8Array, at: number): Control {
  const sign = bytes[at] ?? 0;
  if (sign === 0x27) {
    const byte = Number.parseInt(latin(bytes, at + 1, at + 3), 16);
    return { token: { type: 'byte', byte: Number.isNaN(byte) ? 0x3f : byte }, end: at + 3 };
  }
  if (sign === BACKSLASH || sign === OPEN || sign === CLOSE) {
    return { token: { type: 'byte', byte: sign }, end: at + 1 };
  }
  // A line end behind a backslash is a paragraph's end.
  const word = sign === 0x0a || sign === 0x0d ? 'par' : String.fromCharCode(sign);
  return { token: { type: 'word', word, value: null }, end: at + 1 };
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function latin(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.subarray(start, end)).toString('latin1');
}
