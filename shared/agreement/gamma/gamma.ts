import { randomFrom, type Random } from '../random.ts';
import type { Span } from '../spans.ts';
import { alignmentCost } from './best-alignment.ts';
import { usualWeights, type Weights } from './dissimilarity.ts';
import type { Bounds, Effort } from './bundle.ts';
import { randomContinuum } from './random-continuum.ts';

/** A text with the units of each layer. @param length in UTF-16 code units */
export interface Continuum {
  readonly length: number;
  readonly layers: readonly (readonly Span[])[];
}

export interface GammaOptions {
  readonly weights?: Weights;
  /** The same seed gives the same figure. */
  readonly seed?: number;
  /** How near the expected disorder is to what more samples would give, as a part of it, 95 times of 100. */
  readonly precision?: number;
  /** Steps of all searches together; what they can do does not depend on the machine. */
  readonly effort?: number;
  /** How much is done, from 0 to 1. */
  readonly tell?: (done: number) => void;
}

export interface Gamma {
  /**
   * 1 where all mark and say the same, 0 for what chance gives, less for worse. Both ends are the same where the best
   * alignments were found; otherwise gamma is proven to lie between them.
   */
  readonly gamma: Bounds;
  readonly observed: Bounds;
  readonly expected: Bounds;
  readonly samples: number;
}

/** Why there is no figure: nothing to compare, or units that lie too close together for one that says anything. */
export type NoGamma = 'nothing' | 'too-dense';

const FIRST_SAMPLES = 30;
const MOST_SAMPLES = 400;
const EFFORT = 160_000_000;
/** What of them the texts themselves may take. */
const OBSERVED = 0.3;

/**
 * Gamma: whether layers mark the same units and call them the same, by the best alignment of their units, corrected for
 * chance (Mathet, Widlöcher and Métivier 2015, “The unified and holistic method gamma for inter-annotator agreement
 * measure and alignment”, Computational Linguistics 41:3). Several texts count as one in which nothing reaches from one
 * text to the next. As many random texts are drawn as the precision asks for (section 5.3), 400 at most, and beyond 30
 * as many as there are steps for. Where steps do not suffice for best alignments, what is known of them gives bounds.
 */
export function gamma(texts: readonly Continuum[], options: GammaOptions = {}): Gamma | NoGamma {
  const { weights = usualWeights, seed = 1, precision = 0.02, effort = EFFORT, tell } = options;
  const marked = texts.filter(({ layers }) => layers.some((units) => units.length > 0));
  if (marked.length === 0 || (marked[0]?.layers.length ?? 0) < 2) return 'nothing';
  const own: Effort = { left: effort * OBSERVED };
  const observed = disorderOf(
    marked.map(({ layers }) => layers),
    weights,
    own,
  );
  if (observed === null) return 'too-dense';
  const random = randomFrom(seed);
  const drawn: Bounds[] = [];
  const whole = effort * (1 - OBSERVED) + Math.max(0, own.left);
  let left = whole;
  let wanted = FIRST_SAMPLES;
  while (drawn.length < wanted) {
    const share = left / (wanted - drawn.length);
    const sample: Effort = { left: share };
    const disorder = disorderOf(randomTexts(marked, random), weights, sample);
    if (disorder === null) return 'too-dense';
    left -= share - sample.left;
    drawn.push(disorder);
    if (drawn.length === FIRST_SAMPLES) {
      const each = Math.max(1, whole - left) / FIRST_SAMPLES;
      const affordable = FIRST_SAMPLES + Math.max(0, Math.floor(left / (2 * each)));
      wanted = Math.min(affordable, samplesFor(drawn.map(middle), precision));
    }
    tell?.(shareOf(drawn.length, wanted));
  }
  const expected = { low: mean(drawn.map(({ low }) => low)), high: mean(drawn.map(({ high }) => high)) };
  if (expected.high === 0) return 'nothing';
  const bounds = { low: 1 - observed.high / expected.low, high: 1 - observed.low / expected.high };
  return { gamma: bounds, observed, expected, samples: drawn.length };
}

/** What the alignments of texts cost, for each unit that a layer has on average. */
function disorderOf(
  texts: readonly (readonly (readonly Span[])[])[],
  weights: Weights,
  effort: Effort,
): Bounds | null {
  let [low, high] = [0, 0];
  let units = 0;
  for (const layers of texts) {
    const own = alignmentCost(layers, weights, effort);
    if (own === null) return null;
    low += own.low;
    high += own.high;
    units += layers.reduce((sum, each) => sum + each.length, 0) / layers.length;
  }
  return units === 0 ? { low: 0, high: 0 } : { low: low / units, high: high / units };
}

function middle({ low, high }: Bounds): number {
  return (low + high) / 2;
}

/** By chance a layer may take after one that marked nothing; a draw in which all do says nothing, and is drawn again. */
function randomTexts(texts: readonly Continuum[], random: Random): readonly (readonly (readonly Span[])[])[] {
  for (;;) {
    const drawn = texts.map(({ layers, length }) => randomContinuum(layers, length, random));
    if (drawn.some((layers) => layers.some((units) => units.length > 0))) return drawn;
  }
}

function samplesFor(drawn: readonly number[], precision: number): number {
  const centre = mean(drawn);
  if (centre === 0) return drawn.length;
  const variance = drawn.reduce((sum, each) => sum + (each - centre) ** 2, 0) / (drawn.length - 1);
  const wanted = Math.ceil(((Math.sqrt(variance) / centre) * (1.96 / precision)) ** 2);
  return Math.min(MOST_SAMPLES, Math.max(drawn.length, wanted));
}

/** The first samples, after which it is known how many there will be, are half of the work. */
function shareOf(drawn: number, wanted: number): number {
  const later = wanted === FIRST_SAMPLES ? 1 : (drawn - FIRST_SAMPLES) / (wanted - FIRST_SAMPLES);
  return drawn < FIRST_SAMPLES ? drawn / FIRST_SAMPLES / 2 : (1 + later) / 2;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
