import { labelSubject } from '../../shared/changes/change.ts';
import type { ImportPlan } from '../../shared/codebook/plan-import.ts';
import { saveExport } from '../export/save-export.ts';
import { chooseOneFile } from '../library/choose-one-file.ts';
import type { Desk } from '../state/desk.ts';

const LIMIT = { largest: 8 * 1024 * 1024, reason: 'codebook-too-large' };

/** Asks for a codebook, looks into it and shows on its screen what it would bring. */
export async function importCodebook(desk: Desk): Promise<void> {
  const file = await chooseOneFile(desk, 'codebook', LIMIT);
  if (file === null) return;
  const read = await desk.client.call('codebook.read', { file });
  if (!read.ok) desk.notices.tell({ type: 'failed', error: read.error });
  else {
    const codebookToImport = { ...read.value, name: file.name };
    desk.session.set({ screen: 'codebook', recodingId: null, codebookToImport });
  }
}

/** Asks where to, then writes the whole codebook there. */
export async function exportCodebook(desk: Desk, format: 'codebook-json' | 'qdc'): Promise<void> {
  const [settings] = desk.replica.state.values('settings');
  const extension = format === 'qdc' ? 'qdc' : 'json';
  const name = `${settings?.name ?? ''} codebook.${extension}`;
  await saveExport(desk, name, format, (grant) => desk.client.call('codebook.export', { format, grant }));
}

/** Takes in what was planned, in one step. */
export async function takeIn(desk: Desk, name: string, { commands }: ImportPlan): Promise<boolean> {
  const done = await desk.run({
    type: 'batch',
    label: { action: 'codebook.import', subject: labelSubject(name) },
    commands: [...commands],
  });
  return done.ok;
}
