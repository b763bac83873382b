import type { Clock } from '../../shared/schema/ids.ts';
import type { Shell } from './shell.ts';

export interface ApplicationOptions {
  /** Made if it is missing. */
  readonly workspaceDir: string;
  readonly shell: Shell;
  readonly clock: Clock;
  /** Articles for a first start; null leaves a new workspace empty. */
  readonly samplesDir: string | null;
  /** The name for a new workspace's first analyst. */
  readonly analystName: string;
  /** Folders outside the workspace for what its disk refuses, best first. */
  readonly rescuePlaces: readonly string[];
  /** Opens a workspace that another program holds for reading, in place of a refusal. */
  readonly orReadOnly?: boolean;
  /** Where incidents are written; one line each. */
  log(line: string): void;
}
