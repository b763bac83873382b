import { randomBytes } from 'node:crypto';
import type { Clock } from '../../shared/schema/ids.ts';
import { orderedClock } from '../../shared/schema/ordered-clock.ts';

/** The machine's own time and randomness, for every shell. */
export const systemClock: Clock = orderedClock({ time: () => Date.now(), random: () => randomBytes(10) });
