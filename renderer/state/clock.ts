import type { Clock } from '../../shared/schema/ids.ts';
import { orderedClock } from '../../shared/schema/ordered-clock.ts';

/** The window's own time and randomness: ids of what an analyst makes are given by the asker. */
export const windowClock: Clock = orderedClock({
  time: () => Date.now(),
  random: () => crypto.getRandomValues(new Uint8Array(10)),
});
