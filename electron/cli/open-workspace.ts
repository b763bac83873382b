import { resolve } from 'node:path';
import { ok, type Result } from '../../shared/errors.ts';
import { defaultWorkspace } from '../core/data-folder.ts';
import { DeskStateFile } from '../core/desk-state-file.ts';
import { systemClock } from '../core/system-clock.ts';
import { userName } from '../core/user-name.ts';
import { Workspace } from '../core/workspace.ts';
import { ownDataFolder } from './own-data-folder.ts';

/**
 * Opens the workspace for the analyst who works in it at the desk; made if it is missing.
 * @param dir as it was typed; undefined for the one the desk opens
 * @param orReadOnly reading will do when a desk has it
 * @returns `locked` when a desk has it, `corrupt`, `too-new`, or what the disk said
 */
export async function openWorkspace(
  dir: string | undefined,
  cwd: string,
  orReadOnly: boolean,
): Promise<Result<Workspace>> {
  const opened = await Workspace.open(workspaceDir(dir, cwd), {
    clock: systemClock,
    analystName: userName(),
    orReadOnly,
  });
  if (!opened.ok) return opened;
  const workspace = opened.value;
  const { analystId } = await new DeskStateFile(workspace.folder.deskState).read();
  if (analystId !== null && workspace.state.get('analysts', analystId) !== undefined) {
    workspace.analystId = analystId;
  }
  return ok(workspace);
}

/** Where the workspace lies. @param dir as it was typed; undefined for the one the desk opens */
export function workspaceDir(dir: string | undefined, cwd: string): string {
  return dir === undefined ? defaultWorkspace(ownDataFolder()) : resolve(cwd, dir);
}
