import type { BlindCoding } from '../../shared/schema/blind-coding.ts';
import type { Desk } from '../state/desk.ts';
import { toHandOut } from '../team/team-places.ts';

/** From then on what others coded is shown; as a step that the history tells of. */
export async function endBlind(
  desk: Desk,
  ids: readonly BlindCoding['id'][],
  how: 'returned' | 'lifted',
): Promise<void> {
  await desk.run({ type: 'blind.end', ids: [...ids], how });
}

/** Hands back by a bundle of the open article: what it holds and where it goes is chosen as ever. */
export function handBackAsFile(desk: Desk): void {
  desk.session.set({ exportScope: 'open', exportOutcome: null });
  toHandOut(desk);
}

/** Tells the folder that the team shares what is new here; blind coding ends when it has been told. */
export async function handBackByFolder(desk: Desk, ids: readonly BlindCoding['id'][]): Promise<void> {
  const jobId = desk.clock.newId();
  const told = await desk.client.call('sharing.tell', { jobId });
  desk.forgetJob(jobId);
  if (told.ok) await endBlind(desk, ids, 'returned');
  else desk.notices.tell({ type: 'failed', error: told.error });
}

export async function isFolderShared(desk: Desk): Promise<boolean> {
  const jobId = desk.clock.newId();
  const looked = await desk.client.call('sharing.look', { jobId });
  desk.forgetJob(jobId);
  return looked.ok && looked.value !== null;
}
