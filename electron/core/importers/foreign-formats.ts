type Test = (head: string) => boolean;

const begins =
  (...marks: readonly string[]): Test =>
  (head) =>
    marks.some((mark) => head.startsWith(mark));
const holds =
  (offset: number, ...marks: readonly string[]): Test =>
  (head) =>
    marks.some((mark) => head.startsWith(mark, offset));
const all =
  (...tests: readonly Test[]): Test =>
  (head) =>
    tests.every((test) => test(head));
const names =
  (...parts: readonly string[]): Test =>
  (head) =>
    parts.some((part) => head.includes(part));

const zip = begins('PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08');
const riff = begins('RIFF');

export const ZIP = 'a zip archive';

/** Formats that are known by their first bytes and that no importer reads. The first row that fits names the file. */
const foreignFormats: readonly (readonly [name: string, test: Test])[] = [
  ['an Office document', all(zip, names('xl/', 'ppt/'))],
  ['an OpenDocument file', all(zip, holds(30, 'mimetypeapplication/vnd.oasis'))],
  [ZIP, zip],
  ['a document of an old Office version', begins('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
  ['a PostScript file', begins('%!PS')],
  ['a picture', begins('\x89PNG', '\xff\xd8\xff', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*')],
  ['a picture', all(begins('BM'), holds(6, '\0\0\0\0'))],
  ['a picture', all(riff, holds(8, 'WEBP'))],
  ['a picture or a film', all(begins('\0'), holds(4, 'ftyp'))],
  ['a sound or a film', begins('ID3\x02', 'ID3\x03', 'ID3\x04', 'OggS', 'fLaC', '\x1aE\xdf\xa3')],
  ['a sound or a film', all(riff, holds(8, 'WAVE', 'AVI '))],
  ['an archive', begins('\x1f\x8b', '7z\xbc\xaf', 'Rar!\x1a', '\xfd7zXZ', '\x28\xb5\x2f\xfd')],
  ['a database', begins('SQLite format 3\0')],
  ['a program', begins('\x7fELF', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe')],
  ['a program', all(begins('MZ'), names('\0\0\0\0'))],
  ['a web archive', begins('bplist00')],
];

/** @returns what a file is, for people: `a PDF`; null when its first bytes are of no format listed */
export function foreignFormat(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  return foreignFormats.find(([, test]) => test(head))?.[0] ?? null;
}
