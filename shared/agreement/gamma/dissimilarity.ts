import type { Span } from '../spans.ts';

/** What counts how much (Mathet, Widlöcher and Métivier 2015, sections 4.2 to 4.4). */
export interface Weights {
  /** Of where units are (alpha), and of what they are called (beta). */
  readonly position: number;
  readonly category: number;
  /** What a unit costs that has no counterpart (delta empty); both dissimilarities are in its measure. */
  readonly empty: number;
}

export const usualWeights: Weights = { position: 1, category: 1, empty: 1 };

/** How unlike two units are: by their bounds in proportion to their lengths, squared, and by their categories. */
export function dissimilarity(a: Span, b: Span, { position, category, empty }: Weights): number {
  const lengths = a.end - a.start + (b.end - b.start);
  const apart = Math.abs(a.start - b.start) + Math.abs(a.end - b.end);
  const positional = apart === 0 ? 0 : (apart / Math.max(lengths, 1)) ** 2;
  return empty * (position * positional + (a.category === b.category ? 0 : category));
}

/** How far apart two units may begin, in the text's units, for their dissimilarity to be below a limit. */
export function reach(length: number, longest: number, limit: number, { position, empty }: Weights): number {
  if (position === 0) return Infinity;
  return Math.sqrt(limit / (empty * position)) * (length + longest);
}
