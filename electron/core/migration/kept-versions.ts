import { join } from 'node:path';
import type { Backup } from '../../../shared/api/backup.ts';
import type { FileToPack } from '../backups/write-pack.ts';
import { openLine } from '../storage/journal-line.ts';
import { openSnapshot } from '../storage/snapshot-file.ts';
import { isMissing, onDisk } from '../storage/storage-failure.ts';
import { workspaceFolder, type WorkspaceFolder } from '../workspace-folder.ts';
import { filesOf } from './workspace-files.ts';

/** `older/2026-11-25T10-30-00.000Z_version-1`: when a workspace was brought to the present version, and from which. */
const kept = /^(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d\.\d{3}Z)_version-(\d+)$/;

/** @param at an ISO 8601 instant */
export function nameForKept(at: string, version: number): string {
  return `older/${at.replaceAll(':', '-')}_version-${version}`;
}

/**
 * What was kept of older versions when they were brought to the present one, newest first. What is no whole workspace any
 * more is left out: nothing could be put back from it.
 */
export async function listKept(folder: WorkspaceFolder): Promise<readonly Backup[]> {
  const found: Backup[] = [];
  for (const name of await namesIn(folder)) {
    const [whole, day, hour, minute, second, version] = kept.exec(name) ?? [];
    if (whole === undefined) continue;
    const old = workspaceFolder(join(folder.root, 'older', name), folder.files);
    const facts = await onDisk(old.root, () => factsOf(old));
    const at = `${day}${hour}:${minute}:${second}`;
    if (facts.ok) found.push({ name: `older/${name}`, at, ...facts.value, keptFrom: Number(version) });
  }
  return found.sort((a, b) => (a.name < b.name ? 1 : -1));
}

async function factsOf(old: WorkspaceFolder): Promise<Pick<Backup, 'bytes' | 'seq'>> {
  let bytes = 0;
  for (const file of await filesOf(old)) bytes += (await old.files.facts(join(old.root, file))).size;
  return { bytes, seq: await lastStepIn(old) };
}

/** The number of the last change; the lines of an older version are looked at no further. */
async function lastStepIn({ files, database, journal }: WorkspaceFolder): Promise<number> {
  const head = openSnapshot(await files.read(database), database);
  const lines = (await files.read(journal)).toString('utf8').trimEnd();
  const last = openLine(lines.slice(lines.lastIndexOf('\n') + 1));
  return Math.max(head.ok ? head.value.seq : 0, last?.seq ?? 0);
}

/** What a copy of a workspace holds, out of what was kept. @param name as `listKept` gives it */
export async function* filesOfKept(folder: WorkspaceFolder, name: string): AsyncIterable<FileToPack> {
  const old = workspaceFolder(join(folder.root, name), folder.files);
  for (const file of await filesOf(old)) {
    if (!/previous|seal/.test(file)) yield { file, bytes: await old.files.read(join(old.root, file)) };
  }
}

async function namesIn({ files, root }: WorkspaceFolder): Promise<readonly string[]> {
  try {
    return await files.list(join(root, 'older'));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
