/** A stretch of text in UTF-16 code units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** brat shows no fragment that runs over a line break: each line of a passage is one. */
export function linesOf(text: string, { start, end }: Stretch): Stretch[] {
  const fragments: Stretch[] = [];
  for (const line of text.slice(start, end).matchAll(/[^\n]+/g)) {
    fragments.push({ start: start + line.index, end: start + line.index + line[0].length });
  }
  return fragments.length === 0 ? [{ start, end }] : fragments;
}

/** Passages in the words of an own field: `3-17 20-24`, in code units. */
export function textOfStretches(stretches: readonly Stretch[]): string {
  return stretches.map(({ start, end }) => `${start}-${end}`).join(' ');
}

export function stretchesOfText(text: string): Stretch[] {
  return [...text.matchAll(/(\d{1,9})-(\d{1,9})/g)].map(([, start, end]) => ({
    start: Number(start),
    end: Number(end),
  }));
}
