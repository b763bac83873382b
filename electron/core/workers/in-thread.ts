import { parentPort, Worker } from 'node:worker_threads';
import { fail, type Result } from '../../../shared/errors.ts';
import type { Job } from '../jobs.ts';
import { workerEntry } from './worker-entry.ts';

/** What a thread says that was made for one piece of work: how far it is, and in the end what came of it. */
type ThreadReply<T> =
  | { readonly type: 'progress'; readonly done: number; readonly total: number; readonly subject: string }
  | { readonly type: 'result'; readonly result: T };

/** How far the work is, in whatever unit it counts; the subject is for people. */
export type TellProgress = (done: number, total: number, subject: string) => void;

export interface ThreadWork {
  readonly worker: `${string}-worker`;
  /** Plain data. */
  readonly data: unknown;
  /** The sentence for people when the job was given up. */
  readonly whenCancelled: string;
}

/**
 * Work that blocks its thread, in a thread of its own; to cancel is to end that thread.
 * @returns what the worker gave to `answerWith`; `cancelled` when the job was. Rejects for a bug in there
 */
export function inThread<T>(
  { worker: name, data, whenCancelled }: ThreadWork,
  { signal, progress }: Job,
): Promise<Result<T>> {
  const cancelled = fail('cancelled', whenCancelled);
  if (signal.aborted) return Promise.resolve(cancelled);
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerEntry(name), { workerData: data });
    const abort = (): void => {
      resolve(cancelled);
      void worker.terminate();
    };
    signal.addEventListener('abort', abort);
    worker.on('message', (reply: ThreadReply<Result<T>>) => {
      if (signal.aborted) return;
      if (reply.type === 'progress') progress(reply.done, reply.total, reply.subject);
      else resolve(reply.result);
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      signal.removeEventListener('abort', abort);
      // Nothing happens when it has answered.
      reject(new Error(`The ${name} ended without an answer.`));
    });
  });
}

/** On the other side: does the work that the thread was started for, and tells. */
export async function answerWith<T>(work: (tell: TellProgress) => T | Promise<T>): Promise<void> {
  const say = (reply: ThreadReply<T>): void => parentPort?.postMessage(reply);
  const result = await work((done, total, subject) => say({ type: 'progress', done, total, subject }));
  say({ type: 'result', result });
}
