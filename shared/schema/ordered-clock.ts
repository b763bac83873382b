import { uuidV7, type Clock, type Id, type Instant } from './ids.ts';

/** Milliseconds by which a desk may go on from a time that lies ahead of the machine's clock. */
const FURTHEST_AHEAD = 24 * 60 * 60 * 1000;

export interface TimeSource {
  /** Milliseconds since 1970-01-01T00:00Z, as the machine's clock has them. */
  time(): number;
  /** Ten random bytes. */
  random(): Uint8Array;
}

/**
 * A clock whose moments and ids are in the order in which they were asked for, though the machine's clock be set back:
 * then it goes on from the latest moment that it knows, a millisecond at a time, until the machine's has caught up (as
 * a hybrid logical clock does: Kulkarni et al., “Logical Physical Clocks”, 2014).
 */
export function orderedClock({ time, random }: TimeSource): Clock {
  let last = -Infinity;
  const tell = (): number => {
    const now = time();
    last = now >= last ? now : last + 1;
    return last;
  };
  return {
    now: (): Instant => new Date(tell()).toISOString(),
    newId: (): Id => uuidV7(tell(), random()),
    goOnFrom: (known) => {
      const moment = Date.parse(known);
      // A clock that was once a year ahead must not hold all later work there.
      if (moment - time() <= FURTHEST_AHEAD) last = Math.max(last, moment);
    },
  };
}
