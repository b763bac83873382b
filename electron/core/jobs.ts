import type { JobProgress } from '../../shared/api/desk-event.ts';
import type { Id } from '../../shared/schema/ids.ts';

/** What long work gets: when to stop, and whom to tell how far it is. */
export interface Job {
  readonly signal: AbortSignal;
  progress(done: number, total: number, subject: string): void;
}

/** Work that nobody waits for or gives up: at the first start, in a script. */
export const unattended: Job = { signal: new AbortController().signal, progress: () => undefined };

interface Running {
  readonly controller: AbortController;
  readonly outlivesDesk: boolean;
}

/** Long work, by the id that its asker gave it. */
export class Jobs {
  readonly #running = new Map<Id, Running>();
  readonly #publish: (progress: JobProgress) => void;

  constructor(publish: (progress: JobProgress) => void) {
    this.#publish = publish;
  }

  /** @param how whether it goes on when its desk is closed: work that closes the desk itself */
  async run<T>(
    jobId: Id,
    work: (job: Job) => Promise<T>,
    { outlivesDesk = false }: { readonly outlivesDesk?: boolean } = {},
  ): Promise<T> {
    const controller = new AbortController();
    this.#running.set(jobId, { controller, outlivesDesk });
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
    this.#running.get(jobId)?.controller.abort();
  }

  /** Asks those to stop that belong to a desk which is about to close. */
  cancelWithDesk(): void {
    for (const { controller, outlivesDesk } of this.#running.values()) if (!outlivesDesk) controller.abort();
  }
}
