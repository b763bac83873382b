/**
 * How hard the proofs of storage are run: briefly as part of `npm test`, at length with `npm run torture`, which hands
 * over the seed too.
 */
export const isLong = process.env['SLANTWISE_TORTURE'] === 'long';

/** A short run has a seed of its own each time, told when it fails. */
export const seed = Number(process.env['SLANTWISE_SEED'] ?? Date.now() % 2 ** 31);

export const rounds = (short: number, long: number): number => (isLong ? long : short);

/** Numbers from 0 to 1 that a seed foretells (mulberry32). */
export function coinOf(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
