import { uuidV7, type Clock } from '../../shared/schema/ids.ts';

/** The window's own time and randomness: ids of what an analyst makes are given by the asker. */
export const windowClock: Clock = {
  now: () => new Date().toISOString(),
  newId: () => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
};
