import type { Change, Entry } from '../changes/change.ts';
import type { Clock, Id } from '../schema/ids.ts';

/** Who asks, when, and how an old change is found. */
export interface Context extends Clock {
  readonly analystId: Id;
  /** The change that is to be taken back; undefined when it is not known. */
  findChange(id: Id): Change | undefined;
  /** What has touched the article since the moment to go back to, oldest first. */
  readonly later?: readonly Change[] | undefined;
}

/** A command's outcome before it gets its id and time: what is altered, and what to call it. */
export interface Decision {
  readonly entries: readonly Entry[];
  readonly subject: string;
}
