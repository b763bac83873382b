import { Worker } from 'node:worker_threads';
import { fail, type Result } from '../../../shared/errors.ts';
import type { ExportPreview } from '../../../shared/export/export-preview.ts';
import type { Job } from '../jobs.ts';
import { workerEntry } from '../workers/worker-entry.ts';
import type { Exported } from './exporter.ts';
import type { ExportReply, ExportWork } from './export-work.ts';

/** Writing blocks its thread, so it has one of its own; to cancel is to end that thread. */
export function runExport(work: Omit<ExportWork, 'purpose'>, job: Job): Promise<Result<Exported>> {
  return inThread({ ...work, purpose: 'write' }, job, (reply) =>
    reply.type === 'written' ? reply.result : null,
  );
}

/** The same for a look at how it will be. */
export function runPreview(work: Omit<ExportWork, 'purpose'>, job: Job): Promise<Result<ExportPreview>> {
  return inThread({ ...work, purpose: 'preview' }, job, (reply) =>
    reply.type === 'previewed' ? reply.result : null,
  );
}

function inThread<T>(
  work: ExportWork,
  { signal, progress }: Job,
  resultIn: (reply: ExportReply) => Result<T> | null,
): Promise<Result<T>> {
  const cancelled = fail('cancelled', 'The export was cancelled; nothing was written.');
  if (signal.aborted) return Promise.resolve(cancelled);
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerEntry('export-worker'), { workerData: work });
    const abort = (): void => {
      resolve(cancelled);
      void worker.terminate();
    };
    signal.addEventListener('abort', abort);
    worker.on('message', (reply: ExportReply) => {
      if (signal.aborted) return;
      if (reply.type === 'progress') progress(reply.done, reply.total, reply.subject);
      const result = resultIn(reply);
      if (result !== null) resolve(result);
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      signal.removeEventListener('abort', abort);
      // Nothing happens when it has answered.
      reject(new Error('The export’s thread ended without an answer.'));
    });
  });
}
