import type { BroughtBack } from '../../shared/api/rescued.ts';
import { saveExport } from '../export/save-export.ts';
import { chooseOneFile } from '../library/choose-one-file.ts';
import type { Desk } from '../state/desk.ts';

const EXTENSION = '.slantwise-workspace';
/** Bytes of a copy that a page hands over; a native dialog hands over a path. */
const LIMIT = { largest: 64 * 1024 * 1024, reason: 'copy-too-large' };

/** Tries to write what the disk refused. @param over puts our journal in the place of one that came from outside */
export async function retrySaving(desk: Desk, over: boolean): Promise<void> {
  const saved = await desk.client.call('desk.save', { over });
  if (saved.ok) desk.saving.set({ keeping: saved.value });
  else desk.notices.tell({ type: 'failed', error: saved.error });
}

/** The whole workspace as one file, to wherever the analyst wants; what is not saved yet is in it. */
export async function saveCopy(desk: Desk): Promise<void> {
  const name = desk.replica.state.get('settings', 'workspace')?.name ?? '';
  await saveExport(desk, `${name}${EXTENSION}`, 'workspace', (grant) =>
    desk.client.call('copy.save', { grant }),
  );
}

/** Takes the workspace from a desk that gives no sign of life; this window begins anew then. */
export async function takeOver(desk: Desk): Promise<void> {
  const taken = await desk.client.call('desk.takeOver', {});
  if (!taken.ok) desk.notices.tell({ type: 'failed', error: taken.error });
}

/** Mends what damage did; this window begins anew then. */
export async function repairWorkspace(desk: Desk): Promise<void> {
  const repaired = await desk.client.call('desk.repair', { jobId: desk.clock.newId() });
  if (!repaired.ok) desk.notices.tell({ type: 'failed', error: repaired.error });
}

/** Brings back what a session before could not save. @returns null when that did not go well, which was told */
export async function bringBack(desk: Desk): Promise<BroughtBack | null> {
  const done = await desk.client.call('rescue.bringBack', {});
  if (done.ok) return done.value;
  desk.notices.tell({ type: 'failed', error: done.error });
  return null;
}

/** Puts a backup in the place of the present; this window begins anew then. */
export async function restoreBackup(desk: Desk, backup: string): Promise<void> {
  const from = { backup };
  const restored = await desk.client.call('backup.restore', { jobId: desk.clock.newId(), from });
  if (!restored.ok) desk.notices.tell({ type: 'failed', error: restored.error });
}

/** Asks for a workspace that was saved as one file and puts it in the place of the present. */
export async function openCopy(desk: Desk): Promise<void> {
  const file = await chooseOneFile(desk, 'workspace', LIMIT);
  if (file === null) return;
  const from = { file };
  const restored = await desk.client.call('backup.restore', { jobId: desk.clock.newId(), from });
  if (!restored.ok) desk.notices.tell({ type: 'failed', error: restored.error });
}
