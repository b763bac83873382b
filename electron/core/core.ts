import type { Result } from '../../shared/errors.ts';
import type { Clock } from '../../shared/schema/ids.ts';
import type { BundleShelf } from './bundle/bundle-shelf.ts';
import type { DeskStateFile } from './desk-state-file.ts';
import type { Jobs } from './jobs.ts';
import type { Rescue } from './rescue/rescue.ts';
import type { LibrarySearch } from './search/library-search.ts';
import type { SharedFolder } from './sharing/shared-folder.ts';
import type { Shell } from './shell.ts';
import type { WorkspaceFolder } from './workspace-folder.ts';
import type { Workspace } from './workspace.ts';

/** Closes the desk, does something with its files, and opens it again: every window begins anew. */
export type Renew = (
  work: (folder: WorkspaceFolder) => Promise<Result<null>>,
  takeFrom?: string,
) => Promise<Result<null>>;

/** What the contract is implemented with. */
export interface Core {
  readonly workspace: Workspace;
  readonly deskState: DeskStateFile;
  readonly shell: Shell;
  readonly jobs: Jobs;
  readonly search: LibrarySearch;
  readonly bundles: BundleShelf;
  readonly sharing: SharedFolder;
  readonly rescue: Rescue;
  readonly clock: Clock;
  readonly renew: Renew;
}
