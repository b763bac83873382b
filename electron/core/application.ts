import type { DeskEvent } from '../../shared/api/desk-event.ts';
import type { Call } from '../../shared/api/transport.ts';
import { ok, type Result } from '../../shared/errors.ts';
import type { ApplicationOptions } from './application-options.ts';
import { Jobs } from './jobs.ts';
import { openDesk, type DeskSurroundings, type OpenDesk } from './open-desk.ts';
import type { WorkspaceFolder } from './workspace-folder.ts';

/** The application behind a shell: one workspace, any number of windows. */
export interface Application {
  /** Answers one call of the contract. Never throws. */
  dispatch(call: Call): Promise<Result<unknown>>;
  /** @returns a function that ends the subscription */
  subscribe(listener: (event: DeskEvent) => void): () => void;
  /** Waits for what is being written, lets go of the workspace. */
  close(): Promise<void>;
}

/** @returns `locked`, `corrupt`, `too-new` or what the disk said, when the workspace cannot be opened */
export async function openApplication(options: ApplicationOptions): Promise<Result<Application>> {
  const listeners = new Set<(event: DeskEvent) => void>();
  const publish = (event: DeskEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const jobs = new Jobs((progress) => publish({ type: 'job', progress }));
  const surroundings: DeskSurroundings = { options, jobs, renew, publish };
  const first = await openDesk(surroundings);
  if (!first.ok) return first;
  /** Calls wait for it while one desk gives way to the next. */
  let current: Promise<Result<OpenDesk>> = Promise.resolve(first);

  async function renew(
    work: (folder: WorkspaceFolder) => Promise<Result<null>>,
    takeFrom?: string,
  ): Promise<Result<null>> {
    const before = await current;
    if (!before.ok) return before;
    let done: Result<null> = ok(null);
    current = (async () => {
      await before.value.close();
      done = await work(before.value.folder);
      return openDesk(surroundings, takeFrom);
    })();
    const after = await current;
    publish({ type: 'renewed' });
    return after.ok ? done : after;
  }

  return ok({
    dispatch: async (call) => {
      const desk = await current;
      return desk.ok ? desk.value.dispatch(call) : desk;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      const desk = await current;
      if (desk.ok) await desk.value.close();
    },
  });
}
