import type { Figure, PassageWarning } from '../figures.ts';
import type { Gamma, NoGamma } from './gamma.ts';

/** Bounds further apart say too little to be told. */
const WIDEST = 0.05;
/** Bounds nearer to each other are one figure, for three decimals are told. */
const NEAREST = 0.0005;

export interface GammaFigure {
  readonly figure: Figure;
  readonly warnings: readonly PassageWarning[];
}

/** What is told of gamma: a figure, or what it is proven to lie between where that is narrow, or why there is none. */
export function gammaFigure(found: Gamma | NoGamma): GammaFigure {
  const none = { value: null, interval: null };
  if (found === 'nothing') return { figure: none, warnings: [] };
  if (found === 'too-dense') return { figure: none, warnings: [found] };
  const { low, high } = found.gamma;
  const width = high - low;
  if (width < NEAREST) return { figure: { value: (low + high) / 2, interval: null }, warnings: [] };
  return width <= WIDEST
    ? { figure: { ...none, between: { low, high } }, warnings: ['gamma-between'] }
    : { figure: none, warnings: ['too-dense'] };
}
