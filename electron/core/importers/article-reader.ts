import { Worker } from 'node:worker_threads';
import { fail, type Result } from '../../../shared/errors.ts';
import type { ForeignFile } from '../interchange/foreign-file.ts';
import { workerEntry } from '../workers/worker-entry.ts';
import type { ParsedArticle, SourceFile } from './importer.ts';
import { limits } from './limits.ts';
import { refuse } from './refusal.ts';

/** What a file may hold, and how it is asked for. */
export interface Readings {
  readonly article: ParsedArticle;
  readonly annotations: ForeignFile;
  /** Annotations where the content is of a format of theirs; an article otherwise. */
  readonly either: { readonly article: ParsedArticle } | { readonly annotations: ForeignFile };
}

export interface ReadingRequest {
  readonly want: keyof Readings;
  readonly file: SourceFile;
}

type Answer = Result<never>;

/**
 * Reads files in a thread of its own, one at a time. A file that takes longer than the limit, or more memory, costs
 * that thread; the next file gets a new one. The thread keeps no process alive.
 */
export class ArticleReader {
  readonly #readingTime: number;
  readonly #readingMemory: number;
  #worker: Worker | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  /**
   * @param readingTime milliseconds for one file
   * @param readingMemory MiB for one file: for its objects, and as much again for its buffers
   */
  constructor(readingTime: number = limits.readingTime, readingMemory: number = limits.readingMemory) {
    this.#readingTime = readingTime;
    this.#readingMemory = readingMemory;
  }

  /** Reads a file as an article: see `readAs`. */
  read(file: SourceFile, signal?: AbortSignal): Promise<Result<ParsedArticle>> {
    return this.readAs('article', file, signal);
  }

  /** @returns `format` when the file is refused, `cancelled` when `signal` said so first; never rejects for a file */
  readAs<W extends keyof Readings>(
    want: W,
    file: SourceFile,
    signal?: AbortSignal,
  ): Promise<Result<Readings[W]>> {
    const answer = this.#queue.then(() => this.#readNow({ want, file }, signal));
    this.#queue = answer.catch(() => undefined); // who asked hears of it; the next file is read all the same
    return answer;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #readNow(request: ReadingRequest, signal: AbortSignal | undefined): Promise<Answer> {
    const { file } = request;
    if (signal?.aborted === true) return Promise.resolve(cancelled(file));
    const worker = (this.#worker ??= startWorker(this.#readingMemory));
    return new Promise((resolve, reject) => {
      let finished = false;
      const finish = (settle: () => void, keep: boolean): void => {
        if (finished) return; // a look at the memory may come back late
        finished = true;
        clearTimeout(timer);
        clearInterval(watch);
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
      const onLarge = (): void => finish(() => resolve(tooLarge(file)), false);
      const onError = (error: unknown): void =>
        finish(() => (isOutOfMemory(error) ? resolve(tooLarge(file)) : reject(error)), false);
      const timer = setTimeout(onSlow, this.#readingTime);
      const watch = setInterval(() => {
        void bufferMemory(worker).then((bytes) => {
          if (bytes > this.#readingMemory * 2 ** 20) onLarge();
        });
      }, limits.memoryWatch);
      signal?.addEventListener('abort', onAbort, { once: true });
      worker.on('message', onAnswer);
      worker.on('error', onError);
      worker.ref();
      worker.postMessage(request);
    });
  }
}

function startWorker(memory: number): Worker {
  return new Worker(workerEntry('reading-worker'), { resourceLimits: { maxOldGenerationSizeMb: memory } });
}

/** Node before 22.16 cannot tell; there, a file's buffers are limited by its time alone. */
const tellsMemory = 'getHeapStatistics' in Worker.prototype;

/** Bytes of buffers, which the limits of a worker do not count. Zero once it has ended. */
async function bufferMemory(worker: Worker): Promise<number> {
  if (!tellsMemory) return 0;
  try {
    return (await worker.getHeapStatistics()).external_memory;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_NOT_RUNNING') return 0;
    throw error;
  }
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
