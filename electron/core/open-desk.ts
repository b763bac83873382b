import type { DeskEvent } from '../../shared/api/desk-event.ts';
import type { Call } from '../../shared/api/transport.ts';
import { ok, type Result } from '../../shared/errors.ts';
import type { ApplicationOptions } from './application-options.ts';
import { saveCopy } from './backups/backup-shelf.ts';
import { keepBackups } from './backups/keep-backups.ts';
import { eventOf } from './change-for-windows.ts';
import type { Renew } from './core.ts';
import { BundleShelf } from './bundle/bundle-shelf.ts';
import { DeskStateFile } from './desk-state-file.ts';
import { createDispatch } from './dispatch.ts';
import { createHandlers } from './handlers.ts';
import type { Jobs } from './jobs.ts';
import { Rescue } from './rescue/rescue.ts';
import { LibrarySearch } from './search/library-search.ts';
import { seedSamples } from './seed-samples.ts';
import { SharedFolder } from './sharing/shared-folder.ts';
import { watchSharing } from './sharing/watch-folder.ts';
import { Workspace } from './workspace.ts';
import type { WorkspaceFolder } from './workspace-folder.ts';

/** Milliseconds between two looks at what the desk that may write has done. */
const FOLLOW = 2000;

/** A workspace with everything that answers for it. */
export interface OpenDesk {
  readonly folder: WorkspaceFolder;
  dispatch(call: Call): Promise<Result<unknown>>;
  saveCopy(path: string): Promise<Result<unknown>>;
  close(): Promise<void>;
}

export interface DeskSurroundings {
  readonly options: ApplicationOptions;
  readonly jobs: Jobs;
  readonly renew: Renew;
  publish(event: DeskEvent): void;
}

/** @param takeFrom the key of a silent holder whose lock the analyst takes over */
export async function openDesk(
  { options, jobs, renew, publish }: DeskSurroundings,
  takeFrom?: string,
): Promise<Result<OpenDesk>> {
  const { clock, shell, analystName, samplesDir, log, orReadOnly = false } = options;
  const opened = await Workspace.open(options.workspaceDir, {
    clock,
    analystName,
    orReadOnly,
    ...(takeFrom === undefined ? {} : { takeFrom }),
  });
  if (!opened.ok) return opened;
  const workspace = opened.value;
  const deskState = new DeskStateFile(workspace.folder.deskState);
  const { analystId } = await deskState.read();
  if (analystId !== null && workspace.state.get('analysts', analystId) !== undefined)
    workspace.analystId = analystId;
  if (workspace.isNew && samplesDir !== null) await seedSamples(workspace, deskState, samplesDir, log);
  workspace.onKeeping((keeping) => publish({ type: 'keeping', keeping }));
  workspace.subscribe((sequenced) => publish(eventOf(workspace, sequenced)));
  const rescue = await Rescue.begin(workspace, options.rescuePlaces);
  const search = new LibrarySearch(workspace);
  const bundles = new BundleShelf(clock);
  const sharing = new SharedFolder(workspace);
  const stopWatching = workspace.isFollower
    ? undefined
    : watchSharing(
        sharing,
        (news) => publish({ type: 'sharing', news }),
        (error) =>
          log(`${clock.now()} the shared folder: ${error instanceof Error ? error.stack : String(error)}`),
      );
  const stopBackups = keepBackups(workspace, log);
  const following = workspace.isFollower
    ? setInterval(() => void workspace.follow(), FOLLOW).unref()
    : undefined;
  return ok({
    folder: workspace.folder,
    dispatch: createDispatch(
      createHandlers({ workspace, deskState, shell, jobs, search, bundles, sharing, rescue, clock, renew }),
      clock,
      log,
    ),
    saveCopy: (path) => saveCopy(workspace, path),
    close: async () => {
      stopBackups();
      stopWatching?.();
      clearInterval(following);
      jobs.cancelWithDesk();
      await deskState.settled();
      await search.close();
      await bundles.clear();
      await sharing.close();
      const { unsaved, failure } = await workspace.close();
      await rescue.settled();
      if (failure !== null) log(`${clock.now()} ${unsaved} steps could not be written: ${failure.message}`);
    },
  });
}
