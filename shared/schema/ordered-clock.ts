import { uuidV7, type Clock, type Id, type Instant } from './ids.ts';

/** Milliseconds by which a desk may go on from a time that lies ahead of the machine's clock. */
const FURTHEST_AHEAD = 24 * 60 * 60 * 1000;

export interface TimeSource {
  /** Milliseconds since 1970-01-01T00:00Z, as the machine's clock has them. */
  time(): number;
  /** Ten random bytes. */
  random(): Uint8Array;
}

/** An id's counter has twelve bits; it begins in the lower half, so that it has room to go on. */
const COUNTER_END = 0x1000;
const COUNTER_BEGINS_BELOW = COUNTER_END / 2;

/**
 * A clock whose moments and ids are in the order in which they were asked for, though the machine's clock be set back:
 * then it goes on from the latest moment that it knows, a millisecond at a time, until the machine's has caught up (as
 * a hybrid logical clock does: Kulkarni et al., “Logical Physical Clocks”, 2014). Ids of one millisecond count on in their
 * first random bits (RFC 9562, section 6.2, method 1).
 */
export function orderedClock({ time, random }: TimeSource): Clock {
  let last = -Infinity;
  let lastIdAt = -Infinity;
  let counter = 0;
  const tell = (): number => {
    const now = time();
    last = now >= last ? now : last + 1;
    return last;
  };
  return {
    now: (): Instant => new Date(tell()).toISOString(),
    newId: (): Id => {
      const bytes = Uint8Array.from(random());
      const [high = 0, low = 0] = bytes;
      let at = tell();
      if (at === lastIdAt && counter + 1 < COUNTER_END) counter += 1;
      else {
        if (at === lastIdAt) at = last += 1;
        counter = ((high << 8) | low) % COUNTER_BEGINS_BELOW;
        lastIdAt = at;
      }
      bytes.set([counter >> 8, counter & 0xff]);
      return uuidV7(at, bytes);
    },
    goOnFrom: (known) => {
      const moment = Date.parse(known);
      // A clock that was once a year ahead must not hold all later work there.
      if (moment - time() <= FURTHEST_AHEAD) last = Math.max(last, moment);
    },
  };
}
