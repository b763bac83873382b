/** Code pages by the number that `\ansicpg` gives, as labels of the WHATWG Encoding Standard. */
const byNumber: ReadonlyMap<number, string> = new Map([
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10000, 'macintosh'],
  [65001, 'utf-8'],
  ...Array.from({ length: 9 }, (_, at): [number, string] => [1250 + at, `windows-${1250 + at}`]),
]);

/** The code pages of fonts, by `\fcharset`. */
const byCharset: ReadonlyMap<number, number> = new Map([
  [77, 10000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);

/** The encoding of a code page; what is not known is Western, as the format has it. */
export function codePage(number: number | null): string {
  return byNumber.get(number ?? 1252) ?? 'windows-1252';
}

/** The encoding of a font's text; null when the font leaves it to the document. */
export function charsetEncoding(charset: number | null): string | null {
  const number = byCharset.get(charset ?? 0);
  return number === undefined ? null : codePage(number);
}
