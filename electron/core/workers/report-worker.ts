import { workerData } from 'node:worker_threads';
import { ok } from '../../../shared/errors.ts';
import type { ReportWork } from '../agreement/write-agreement.ts';
import { Typesetter } from '../exporters/pdf/typesetting/typesetter.ts';
import { answerWith } from './in-thread.ts';

/** Sets a report of agreement, in a thread of its own. */
const { sheet, at } = workerData as ReportWork;
await answerWith(async () => {
  const typesetter = await Typesetter.for('agreement.typ', sheet);
  return ok(typesetter.write(typesetter.compile(), at));
});
