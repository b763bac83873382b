/** Numbers of pages for people: `2, 5–7 and 9`. */
export function pageRanges(pages: readonly number[]): string {
  const ranges: { readonly from: number; to: number }[] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last !== undefined && page === last.to + 1) last.to = page;
    else ranges.push({ from: page, to: page });
  }
  const written = ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(written);
}
