import { findDoubles } from '../../shared/actors/find-doubles.ts';
import type { Actor } from '../../shared/schema/actor.ts';

/** Looks for doubles in a thread of its own: a large registry takes about a second. One question, one answer. */
addEventListener('message', ({ data }: MessageEvent<readonly Actor[]>) => {
  postMessage(findDoubles(data));
});
