/** “1 article”, “3 articles”: a number with its English noun. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** A number where there is little room: “950”, “9,999”, “12k”. */
export function roughly(count: number): string {
  return count < 10_000
    ? count.toLocaleString('en-GB')
    : `${Math.floor(count / 1000).toLocaleString('en-GB')}k`;
}
