import { parentPort, Worker } from 'node:worker_threads';
import { fail, type Result } from '../../../shared/errors.ts';
import type { Job } from '../jobs.ts';
import { clearAway } from './after-answer.ts';
import { workerEntry } from './worker-entry.ts';

/** What a thread says of its work: how far it is, and in the end what came of it. */
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
 * Work that blocks its thread, in a thread beside this one; to cancel is to end that thread. One that has answered rests a
 * while, for what is asked next: a thread that has run is several times as fast at first as a new one.
 * @returns what the worker gave to `answerEach`; `cancelled` when the job was. Rejects for a bug in there
 */
export function inThread<T>(
  { worker: name, data, whenCancelled }: ThreadWork,
  { signal, progress }: Job,
): Promise<Result<T>> {
  const cancelled = fail('cancelled', whenCancelled);
  if (signal.aborted) return Promise.resolve(cancelled);
  const worker = rested(name) ?? new Worker(workerEntry(name));
  return new Promise<Result<T>>((resolve, reject) => {
    const done = (): void => {
      signal.removeEventListener('abort', abort);
      worker.removeListener('message', hear).removeListener('error', failed).removeListener('exit', end);
    };
    const abort = (): void => {
      done();
      resolve(cancelled);
      void worker.terminate();
    };
    const hear = (reply: ThreadReply<Result<T>>): void => {
      if (reply.type === 'progress') return progress(reply.done, reply.total, reply.subject);
      done();
      resolve(reply.result);
      rest(name, worker);
    };
    const failed = (bug: Error): void => {
      done();
      reject(bug);
    };
    const end = (): void => failed(new Error(`The ${name} ended without an answer.`));
    signal.addEventListener('abort', abort);
    worker.on('message', hear).on('error', failed).on('exit', end);
    worker.postMessage(data);
  });
}

/** How long a thread waits for the next work, in milliseconds: people look at a preview, then they export. */
const REST = 60_000;

/** Threads without work, one of a kind at most. They hold up no process that wants to end. */
const resting = new Map<string, { readonly worker: Worker; readonly wake: () => void }>();

function rest(name: string, worker: Worker): void {
  const end = (): void => {
    if (resting.get(name)?.worker === worker) resting.delete(name);
    void worker.terminate();
  };
  if (resting.has(name)) return end();
  const timer = setTimeout(end, REST).unref();
  // What fails in a thread after its answer is of no consequence but that it is over.
  worker.once('error', end).once('exit', end).unref();
  resting.set(name, {
    worker,
    wake: () => {
      clearTimeout(timer);
      worker.removeListener('error', end).removeListener('exit', end).ref();
    },
  });
}

function rested(name: string): Worker | null {
  const found = resting.get(name);
  resting.delete(name);
  found?.wake();
  return found?.worker ?? null;
}

/** Ends the threads that rest. */
export async function dismissThreads(): Promise<void> {
  for (const name of [...resting.keys()]) await rested(name)?.terminate();
}

/** On the other side: does each work that the thread is given, one after the other, tells, and clears up when nobody waits. */
export function answerEach<D, T>(work: (data: D, tell: TellProgress) => T | Promise<T>): void {
  const say = (reply: ThreadReply<T>): void => parentPort?.postMessage(reply);
  const answer = async (data: D): Promise<void> => {
    const result = await work(data, (done, total, subject) =>
      say({ type: 'progress', done, total, subject }),
    );
    say({ type: 'result', result });
    clearAway();
  };
  // A rejection is a bug; it ends the thread, and whoever waits is told.
  parentPort?.on('message', (data: D) => void answer(data));
}
