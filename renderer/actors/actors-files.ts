import { labelSubject } from '../../shared/changes/change.ts';
import type { ImportPlan } from '../../shared/actors/plan-import.ts';
import { saveExport } from '../export/save-export.ts';
import { chooseOneFile } from '../library/choose-one-file.ts';
import type { Desk } from '../state/desk.ts';

const LIMIT = { largest: 32 * 1024 * 1024, reason: 'actors-too-large' };

/** Asks for a file of actors, looks into it and shows on their screen what it would bring. */
export async function importActors(desk: Desk): Promise<void> {
  const file = await chooseOneFile(desk, 'actors', LIMIT);
  if (file === null) return;
  const read = await desk.client.call('actors.read', { file });
  if (read.ok) desk.session.set({ screen: 'actors', actorsToImport: { ...read.value, name: file.name } });
  else desk.notices.tell({ type: 'failed', error: read.error });
}

/** Asks where to, then writes all actors there. */
export async function exportActors(desk: Desk, format: 'actors-csv' | 'actors-json'): Promise<void> {
  const [settings] = desk.replica.state.values('settings');
  const name = `${settings?.name ?? ''} actors.${format === 'actors-csv' ? 'csv' : 'json'}`;
  await saveExport(desk, name, format, (grant) => desk.client.call('actors.export', { format, grant }));
}

/** Takes in what was planned, in one step. @returns whether it was done */
export async function takeIn(desk: Desk, name: string, { commands }: ImportPlan): Promise<boolean> {
  const done = await desk.run({
    type: 'batch',
    label: { action: 'actor.import', subject: labelSubject(name) },
    commands: [...commands],
  });
  if (done.ok && done.value !== null) {
    desk.notices.tell({ type: 'removed', label: done.value.change.label });
  }
  return done.ok;
}
