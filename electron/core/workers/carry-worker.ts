import { parentPort, workerData } from 'node:worker_threads';
import { CarryOver } from '../../../shared/anchoring/carry-over.ts';
import type { CarryReply, CarryRequest } from '../editions/carry-messages.ts';

/** Finds passages in a new edition, in a thread of its own: starts with a `CarryRequest`, says `CarryReply`s, ends. */
const CHUNK = 200; // annotations between two words on how far it is

const answer = (reply: CarryReply): void => parentPort?.postMessage(reply);
const { from, to, passages } = workerData as CarryRequest;
const over = new CarryOver(from, to);
const places = passages.map((anchors, index) => {
  if (index % CHUNK === 0) answer({ type: 'progress', done: index });
  return over.carry(anchors);
});
answer({ type: 'carried', places });
