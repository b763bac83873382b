import type { FileToImport } from '../../shared/api/contract.ts';
import type { ReadCodebook } from '../../shared/codebook/codebook-entry.ts';
import type { ImportPlan } from '../../shared/codebook/plan-import.ts';
import { fail } from '../../shared/errors.ts';
import { saveExport } from '../export/save-export.ts';
import { chooseInPage } from '../library/choose-in-page.ts';
import { encodeBase64 } from '../library/encode-base64.ts';
import type { Desk } from '../state/desk.ts';

const LARGEST = 8 * 1024 * 1024; // bytes, as in the core

/** Asks for a codebook and looks into it. @returns null when there is none, of which the analyst has been told */
export async function chooseCodebook(desk: Desk): Promise<ReadCodebook | null> {
  const file = desk.shell.nativeDialogs ? await chooseNatively(desk) : await choosePageFile(desk);
  if (file === null) return null;
  const read = await desk.client.call('codebook.read', { file });
  if (read.ok) return { ...read.value, name: file.name };
  desk.notices.tell({ type: 'failed', error: read.error });
  return null;
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
    label: { action: 'codebook.import', subject: name.slice(0, 300) },
    commands: [...commands],
  });
  return done.ok;
}

async function chooseNatively(desk: Desk): Promise<FileToImport | null> {
  const chosen = await desk.client.call('shell.chooseFiles', { kind: 'codebook' });
  if (chosen.ok) return chosen.value?.[0] ?? null;
  desk.notices.tell({ type: 'failed', error: chosen.error });
  return null;
}

async function choosePageFile(desk: Desk): Promise<FileToImport | null> {
  const [file] = await chooseInPage();
  if (file === undefined) return null;
  if (file.size <= LARGEST) return { name: file.name, base64: await encodeBase64(await file.arrayBuffer()) };
  const { error } = fail('format', 'Too large.', { reason: 'codebook-too-large' });
  desk.notices.tell({ type: 'failed', error });
  return null;
}
