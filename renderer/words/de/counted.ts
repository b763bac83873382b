/** A number with its German noun: “1 Artikel”, “3 Akteure”. */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('de-DE')} ${count === 1 ? one : many}`;
}

/** A number where there is little room: “950”, “9.999”, “12k”. */
export function roughly(count: number): string {
  return count < 10_000
    ? count.toLocaleString('de-DE')
    : `${Math.floor(count / 1000).toLocaleString('de-DE')}k`;
}
