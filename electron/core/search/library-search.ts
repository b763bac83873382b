import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { resolveActor } from '../../../shared/actors/resolve-actor.ts';
import type { StateReader } from '../../../shared/changes/state.ts';
import { resolveTerm } from '../../../shared/codebook/resolve-term.ts';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import type { SearchAnswer, SearchFilter, SearchRequest } from '../../../shared/search/search-request.ts';
import { workerEntry } from '../workers/worker-entry.ts';
import type { Workspace } from '../workspace.ts';
import type { FromSearchThread, SearchThreadData, ToSearchThread } from './search-messages.ts';

type Waiting = (answer: Result<FromSearchThread>) => void;

/**
 * The search over the library. Its thread starts with the first search, catches up with what has changed since the last
 * one, and follows every change from then on; no edit waits for it.
 */
export class LibrarySearch {
  readonly #workspace: Workspace;
  #worker: Worker | null = null;
  #unsubscribe: (() => void) | null = null;
  #lastId = 0;
  readonly #waiting = new Map<number, Waiting>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** @returns `disk-refused` when the index cannot be kept */
  async search(request: SearchRequest): Promise<Result<SearchAnswer>> {
    const { state, blindness, analystId } = this.#workspace;
    const filter = withMerged(state, request.filter);
    const hidden = { articleIds: [...blindness.articles], coderId: analystId };
    const reply = await this.#ask((id) => ({ type: 'search', id, request: { ...request, filter, hidden } }));
    if (!reply.ok) return reply;
    if (reply.value.type !== 'found') throw new Error('The search answered something else.');
    return ok(reply.value.answer);
  }

  /** Resolves when the index is whole and includes every change so far. */
  async settled(): Promise<Result<null>> {
    const reply = await this.#ask((id) => ({ type: 'settle', id }));
    return reply.ok ? ok(null) : reply;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    if (worker === null) return;
    this.#forget();
    worker.ref();
    const ended = once(worker, 'exit');
    worker.postMessage({ type: 'close' } satisfies ToSearchThread);
    await ended;
  }

  #ask(message: (id: number) => ToSearchThread): Promise<Result<FromSearchThread>> {
    const worker = (this.#worker ??= this.#start());
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      worker.ref();
      this.#waiting.set(id, resolve);
      worker.postMessage(message(id));
    });
  }

  #start(): Worker {
    const data: SearchThreadData = { root: this.#workspace.folder.root };
    const worker = new Worker(workerEntry('search-worker'), { workerData: data });
    worker.on('message', (message: FromSearchThread) => this.#settle(message.id, ok(message), worker));
    worker.on('error', (error) => {
      const failure = fail('disk-refused', `The library cannot be searched: ${reasonOf(error)}`, {
        path: this.#workspace.folder.searchIndex,
        reason: 'search',
      });
      this.#forget();
      for (const id of [...this.#waiting.keys()]) this.#settle(id, failure, worker);
    });
    this.#unsubscribe = this.#workspace.subscribe((sequenced) =>
      worker.postMessage({ type: 'change', sequenced } satisfies ToSearchThread),
    );
    return worker;
  }

  #forget(): void {
    this.#unsubscribe?.();
    this.#worker = null;
  }

  /** The thread keeps the process alive only while somebody waits for it. */
  #settle(id: number, answer: Result<FromSearchThread>, worker: Worker): void {
    this.#waiting.get(id)?.(answer);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) worker.unref();
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Annotations name records as they were called then: whoever looks for one looks for those merged into it, too. */
function withMerged(state: StateReader, filter: SearchFilter): SearchFilter {
  return {
    ...filter,
    actorIds: meaning(state.values('actors'), filter.actorIds, (id) => resolveActor(state, id)?.id),
    codeIds: meaning(state.values('terms'), filter.codeIds, (id) => resolveTerm(state, id)?.id),
  };
}

function meaning(
  records: Iterable<{ readonly id: string }>,
  wanted: readonly string[],
  resolve: (id: string) => string | undefined,
): string[] {
  if (wanted.length === 0) return [];
  const ids = new Set(wanted);
  return [...records].flatMap(({ id }) => (ids.has(resolve(id) ?? id) || ids.has(id) ? [id] : []));
}
