import type { DeskEvent } from '../../shared/api/desk-event.ts';
import type { Call } from '../../shared/api/transport.ts';
import { ok, type Result } from '../../shared/errors.ts';
import type { ApplicationOptions } from './application-options.ts';
import { closedDesk } from './closed-desk.ts';
import { Jobs } from './jobs.ts';
import { openDesk, type DeskSurroundings, type OpenDesk } from './open-desk.ts';
import type { WorkspaceFolder } from './workspace-folder.ts';

/** The application behind a shell: one workspace, any number of windows. */
export interface Application {
  /** Answers one call of the contract. Never throws. */
  dispatch(call: Call): Promise<Result<unknown>>;
  /** @returns a function that ends the subscription */
  subscribe(listener: (event: DeskEvent) => void): () => void;
  /** Writes the whole workspace, what is in memory alone included, as one file to anywhere. */
  saveCopy(path: string): Promise<Result<unknown>>;
  /** Waits for what is being written, lets go of the workspace. */
  close(): Promise<void>;
}

/**
 * A workspace that damage keeps closed gives an application all the same: it can mend it, and answers all else with
 * `corrupt`.
 * @returns `locked`, `too-new` or what the disk said, when the workspace cannot be opened
 */
export async function openApplication(options: ApplicationOptions): Promise<Result<Application>> {
  const listeners = new Set<(event: DeskEvent) => void>();
  const publish = (event: DeskEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const jobs = new Jobs((progress) => publish({ type: 'job', progress }));
  const surroundings: DeskSurroundings = { options, jobs, renew, publish };
  const first = await openDesk(surroundings);
  if (!first.ok && first.error.code !== 'corrupt') return first;
  if (!first.ok) options.log(`${options.workspaceDir} is closed by damage: ${first.error.message}`);
  /** Calls wait for it while one desk gives way to the next. */
  let current: Promise<Result<OpenDesk>> = Promise.resolve(first);
  const closed = closedDesk(options, jobs, reopen);

  async function renew(
    work: (folder: WorkspaceFolder) => Promise<Result<null>>,
    takeFrom?: string,
  ): Promise<Result<null>> {
    const before = await current;
    if (!before.ok) return before;
    const worked = before.value.close().then(() => work(before.value.folder));
    // A bug in the work is for its caller to hear; the next desk opens all the same.
    current = Promise.allSettled([worked]).then(() => openDesk(surroundings, takeFrom));
    const after = await current;
    publish({ type: 'renewed' });
    const done = await worked;
    return after.ok ? done : after;
  }

  async function reopen(): Promise<Result<null>> {
    current = openDesk(surroundings);
    const opened = await current;
    if (!opened.ok) return opened;
    publish({ type: 'renewed' });
    return ok(null);
  }

  return ok({
    dispatch: async (call) => {
      const desk = await current;
      return desk.ok ? desk.value.dispatch(call) : closed.dispatch(call, desk.error);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    saveCopy: async (path) => {
      const desk = await current;
      return desk.ok ? desk.value.saveCopy(path) : desk;
    },
    close: async () => {
      const desk = await current;
      if (desk.ok) await desk.value.close();
    },
  });
}
