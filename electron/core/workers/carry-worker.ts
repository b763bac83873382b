import { CarryOver } from '../../../shared/anchoring/carry-over.ts';
import { ok } from '../../../shared/errors.ts';
import type { CarryRequest } from '../editions/find-places.ts';
import { answerEach } from './in-thread.ts';

/** Finds passages in a new edition, in a thread of its own. */
const CHUNK = 200; // annotations between two words on how far it is

answerEach(({ from, to, passages, subject }: CarryRequest, tell) => {
  const over = new CarryOver(from, to);
  return ok(
    passages.map((anchors, index) => {
      if (index % CHUNK === 0) tell(index, passages.length, subject);
      return over.carry(anchors);
    }),
  );
});
