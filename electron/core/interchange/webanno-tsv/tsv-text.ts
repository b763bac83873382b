/** Escapes of WebAnno TSV 3: `\ [ ] | _ -> ; *`, tabulators and line breaks inside values have a backslash before them. */
export function escapeTsv(text: string): string {
  return text
    .replace(/[\\[\]|_;*]/g, String.raw`\$&`)
    .replaceAll('->', String.raw`\->`)
    .replaceAll('\t', String.raw`\t`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\r', String.raw`\r`);
}

export function unescapeTsv(text: string): string {
  return text.replace(/\\(->|[^])/g, (_, sign: string) => ({ t: '\t', n: '\n', r: '\r' })[sign] ?? sign);
}

/** Stacked values of one cell: parted by `|` without a backslash before it. */
export function splitCell(cell: string): string[] {
  return cell.match(/(?:^|(?<=\|))(?:\\[^]|[^\\|])*/g) ?? [cell];
}

/** The slots of one annotation: parted by `;` without a backslash before it. */
export function splitSlots(value: string): string[] {
  return value.match(/(?:^|(?<=;))(?:\\[^]|[^\\;])*/g) ?? [value];
}

/** A value and the number that joins the tokens of one annotation; null without one. */
export function numbered(value: string): { readonly value: string; readonly number: string | null } {
  const found = /^([^]*)(?<!\\)\[(\d{1,9})\]$/.exec(value);
  return { value: found?.[1] ?? value, number: found?.[2] ?? null };
}
