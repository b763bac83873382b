import type { DeskEvent } from '../../shared/api/contract.ts';
import type { Call } from '../../shared/api/transport.ts';
import { ok, type Result } from '../../shared/errors.ts';
import type { Clock } from '../../shared/schema/ids.ts';
import { DeskStateFile } from './desk-state-file.ts';
import { createDispatch } from './dispatch.ts';
import { createHandlers } from './handlers.ts';
import { Jobs } from './jobs.ts';
import { seedSamples } from './seed-samples.ts';
import type { Shell } from './shell.ts';
import { Workspace } from './workspace.ts';

export interface ApplicationOptions {
  /** Made if it is missing. */
  readonly workspaceDir: string;
  readonly shell: Shell;
  readonly clock: Clock;
  /** Articles for a first start; null leaves a new workspace empty. */
  readonly samplesDir: string | null;
  /** The name for a new workspace's first analyst. */
  readonly analystName: string;
  /** Where incidents are written; one line each. */
  log(line: string): void;
}

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
  const { clock, shell, analystName, samplesDir, log } = options;
  const opened = await Workspace.open(options.workspaceDir, { clock, analystName });
  if (!opened.ok) return opened;
  const workspace = opened.value;
  const deskState = new DeskStateFile(workspace.folder.deskState);
  const { analystId } = await deskState.read();
  if (analystId !== null && workspace.state.get('analysts', analystId) !== undefined)
    workspace.analystId = analystId;
  if (workspace.isNew && samplesDir !== null) await seedSamples(workspace, deskState, samplesDir, log);
  const listeners = new Set<(event: DeskEvent) => void>();
  const publish = (event: DeskEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const jobs = new Jobs((progress) => publish({ type: 'job', progress }));
  workspace.onKeeping((keeping) => publish({ type: 'keeping', keeping }));
  workspace.subscribe((sequenced) => publish({ type: 'change', sequenced }));
  return ok({
    dispatch: createDispatch(createHandlers({ workspace, deskState, shell, jobs, clock }), clock, log),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      jobs.cancelAll();
      await deskState.settled();
      await workspace.close();
    },
  });
}
