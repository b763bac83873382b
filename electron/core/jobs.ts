import type { JobProgress } from '../../shared/api/desk-event.ts';
import type { Id } from '../../shared/schema/ids.ts';

/** What long work gets: when to stop, and whom to tell how far it is. */
export interface Job {
  readonly signal: AbortSignal;
  progress(done: number, total: number, subject: string): void;
}

/** Work that nobody waits for or gives up: at the first start, in a script. */
export const unattended: Job = { signal: new AbortController().signal, progress: () => undefined };

/** Long work, by the id that its asker gave it. */
export class Jobs {
  readonly #running = new Map<Id, AbortController>();
  readonly #publish: (progress: JobProgress) => void;

  constructor(publish: (progress: JobProgress) => void) {
    this.#publish = publish;
  }

  async run<T>(jobId: Id, work: (job: Job) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    this.#running.set(jobId, controller);
    try {
      return await work({
        signal: controller.signal,
        progress: (done, total, subject) => this.#publish({ jobId, done, total, subject }),
      });
    } finally {
      this.#running.delete(jobId);
    }
  }

  /** Asks a job to stop; nothing happens when it is over already. */
  cancel(jobId: Id): void {
    this.#running.get(jobId)?.abort();
  }

  cancelAll(): void {
    for (const controller of this.#running.values()) controller.abort();
  }
}
