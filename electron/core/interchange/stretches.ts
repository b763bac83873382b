/** A stretch of text in UTF-16 code units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
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
