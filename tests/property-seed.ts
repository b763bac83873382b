import fc from 'fast-check';

/**
 * Property tests try the same values each time, so that a change is judged by what it changes. To look for values that
 * nobody has tried yet: `SLANTWISE_SEED=$RANDOM npm test -- --only unit,core`.
 */
const FIRST_SEED = 20_261_125;

fc.configureGlobal({ seed: Number(process.env['SLANTWISE_SEED'] ?? FIRST_SEED) });
