import { Worker } from 'node:worker_threads';
import type { CarriedPlace } from '../../../shared/anchoring/carry-over.ts';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import type { Job } from '../jobs.ts';
import { workerEntry } from '../workers/worker-entry.ts';
import type { CarryReply, CarryRequest } from './carry-messages.ts';

/** Where passages are in a new edition, found beside the application. @returns `cancelled` when the job was */
export function findPlaces(
  request: CarryRequest,
  job: Job,
  subject: string,
): Promise<Result<readonly CarriedPlace[]>> {
  const { promise, resolve, reject } = Promise.withResolvers<Result<readonly CarriedPlace[]>>();
  const worker = new Worker(workerEntry('carry-worker'), { workerData: request });
  const cancel = (): void => resolve(fail('cancelled', 'Cancelled; nothing was carried over.'));
  job.signal.addEventListener('abort', cancel, { once: true });
  if (job.signal.aborted) cancel();
  worker.on('message', (reply: CarryReply) => {
    if (reply.type === 'carried') resolve(ok(reply.places));
    else job.progress(reply.done, request.passages.length, subject);
  });
  worker.on('error', reject);
  return promise.finally(() => {
    job.signal.removeEventListener('abort', cancel);
    void worker.terminate();
  });
}
