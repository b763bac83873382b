import { Worker } from 'node:worker_threads';
import { fail, type Result } from '../../../shared/errors.ts';
import { workerEntry } from '../workers/worker-entry.ts';
import type { ParsedArticle, SourceFile } from './importer.ts';
import { limits } from './limits.ts';
import { refuse } from './refusal.ts';

type Answer = Result<ParsedArticle>;

/**
 * Reads files in a thread of its own, one at a time. A file that takes longer than the limit, or more memory, costs
 * that thread; the next file gets a new one. The thread keeps no process alive.
 */
export class ArticleReader {
  readonly #readingTime: number;
  #worker: Worker | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  /** @param readingTime milliseconds for one file */
  constructor(readingTime: number = limits.readingTime) {
    this.#readingTime = readingTime;
  }

  /** @returns `format` when the file is refused, `cancelled` when `signal` said so first; never rejects for a file */
  read(file: SourceFile, signal?: AbortSignal): Promise<Answer> {
    const answer = this.#queue.then(() => this.#readNow(file, signal));
    this.#queue = answer.catch(() => undefined); // who asked hears of it; the next file is read all the same
    return answer;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #readNow(file: SourceFile, signal: AbortSignal | undefined): Promise<Answer> {
    if (signal?.aborted === true) return Promise.resolve(cancelled(file));
    const worker = (this.#worker ??= startWorker());
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void, keep: boolean): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        worker.off('message', onAnswer);
        worker.off('error', onError);
        worker.unref();
        if (keep) settle();
        else void this.close().then(settle);
      };
      const onAnswer = (answer: Answer): void => finish(() => resolve(answer), true);
      const onAbort = (): void => finish(() => resolve(cancelled(file)), false);
      const onSlow = (): void => finish(() => resolve(tooSlow(file)), false);
      const onError = (error: unknown): void =>
        finish(() => (isOutOfMemory(error) ? resolve(tooLarge(file)) : reject(error)), false);
      const timer = setTimeout(onSlow, this.#readingTime);
      signal?.addEventListener('abort', onAbort, { once: true });
      worker.on('message', onAnswer);
      worker.on('error', onError);
      worker.ref();
      worker.postMessage(file);
    });
  }
}

function startWorker(): Worker {
  return new Worker(workerEntry('reading-worker'), {
    resourceLimits: { maxOldGenerationSizeMb: limits.readingMemory },
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function cancelled({ name }: SourceFile): Answer {
  return fail('cancelled', `“${name}” was not read to its end; nothing was imported.`, { name });
}

function tooSlow({ name }: SourceFile): Answer {
  return refuse(name, 'too-slow', 'takes too long to read');
}

function tooLarge({ name }: SourceFile): Answer {
  return refuse(name, 'too-large', 'takes too much memory to read');
}
