import { rounded } from './boxes.ts';

/**
 * A dictionary of a PDF, each value as it is written (ISO 32000-2, 7.3.7), one byte a character. A long document has tens of
 * thousands of links and elements of the structure: as the objects of a library they take several times as long.
 */
export type RawDictionary = Map<string, string>;

/**
 * Reads a dictionary without comments in it, as the typesetter writes them.
 * @throws if it is none
 */
export function readDictionary(source: string): RawDictionary {
  const entries: RawDictionary = new Map();
  let at = source.indexOf('<<') + 2;
  for (;;) {
    at = afterBlanks(source, at);
    if (source.startsWith('>>', at)) return entries;
    const endOfKey = afterToken(source, at);
    const start = afterBlanks(source, endOfKey);
    const end = afterValue(source, start);
    if (source[at] !== '/' || end <= start) throw new Error('This is not a dictionary of a PDF.');
    entries.set(source.slice(at + 1, endOfKey), source.slice(start, end));
    at = end;
  }
}

export function writeDictionary(entries: RawDictionary | Readonly<Record<string, string>>): string {
  const written: string[] = [];
  for (const [key, value] of entries instanceof Map ? entries : Object.entries(entries)) {
    written.push(`/${key} ${value}`);
  }
  return `<<${written.join('\n')}>>`;
}

/** What an array holds, each value as it is written. */
export function readArray(source: string): string[] {
  const values: string[] = [];
  let at = afterBlanks(source, 1);
  while (at < source.length && source[at] !== ']') {
    const end = afterValue(source, at);
    values.push(source.slice(at, end));
    at = afterBlanks(source, end);
  }
  return values;
}

export function writeNumbers(numbers: readonly number[]): string {
  return `[${numbers.map(rounded).join(' ')}]`;
}

/** Any text, in UTF-16 (ISO 32000-2, 7.9.2.2). */
export function writeText(text: string): string {
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}

const REFERENCE = /\d+ \d+ R/y;

/** What a letter of a file is (ISO 32000-2, 7.2.3): most letters are regular. By its code, one byte. */
const BLANK = 1;
const DELIMITER = 2;
const classes = new Uint8Array(256);
for (const blank of ' \t\n\f\r\0') classes[blank.charCodeAt(0)] = BLANK;
for (const delimiter of '()<>[]/') classes[delimiter.charCodeAt(0)] = DELIMITER;

function afterBlanks(source: string, from: number): number {
  let at = from;
  while (classes[source.charCodeAt(at)] === BLANK) at++;
  return at;
}

/** Past a name, a number, a word, digits of a string. */
function afterToken(source: string, from: number): number {
  let at = source[from] === '/' ? from + 1 : from;
  while (classes[source.charCodeAt(at)] === 0) at++;
  return at;
}

function afterValue(source: string, at: number): number {
  if (source[at] === '(') return afterString(source, at);
  if (source.startsWith('<<', at)) return afterMembers(source, at + 2, '>>');
  if (source[at] === '[') return afterMembers(source, at + 1, ']');
  if (source[at] === '<') return source.indexOf('>', at) + 1;
  REFERENCE.lastIndex = at;
  return REFERENCE.test(source) ? REFERENCE.lastIndex : afterToken(source, at);
}

/** Past what closes an array or a dictionary; the end of the source when nothing does. */
function afterMembers(source: string, from: number, closing: string): number {
  let at = afterBlanks(source, from);
  while (at < source.length && !source.startsWith(closing, at)) {
    const end = afterValue(source, at);
    if (end <= at) return source.length;
    at = afterBlanks(source, end);
  }
  return Math.min(source.length, at + closing.length);
}

/** Past a string in parentheses, which may have pairs of them inside (ISO 32000-2, 7.3.4.2). */
function afterString(source: string, from: number): number {
  let open = 0;
  for (let at = from; at < source.length; at++) {
    const letter = source[at];
    if (letter === '\\') at++;
    else if (letter === '(') open++;
    else if (letter === ')' && --open === 0) return at + 1;
  }
  return source.length;
}
