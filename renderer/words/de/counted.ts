/** A number with its German noun: “1 Artikel”, “3 Akteure”. */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('de-DE')} ${count === 1 ? one : many}`;
}
