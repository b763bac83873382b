import { randomBytes } from 'node:crypto';
import { uuidV7, type Clock } from '../../shared/schema/ids.ts';

/** The machine's own time and randomness, for every shell. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  newId: () => uuidV7(Date.now(), randomBytes(10)),
};
