import { join } from 'node:path';
import type { SequencedChange } from '../../../shared/changes/change.ts';
import { SCHEMA_VERSION } from '../../../shared/schema/tables.ts';
import { listBackups, packOnDisk } from '../backups/backup-shelf.ts';
import { readPack } from '../backups/read-pack.ts';
import type { Job } from '../jobs.ts';
import { upgradedFile } from '../migration/upgrade-file.ts';
import { readLine } from '../storage/journal-line.ts';
import { versionSaid } from '../storage/snapshot-file.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';

export interface Wanted {
  /** Names of files, as they are in a backup. */
  readonly files: ReadonlySet<string>;
  /** What is known: a backup counts only where it does not contradict that. */
  readonly changes: ReadonlyMap<number, SequencedChange>;
}

export interface Found {
  /** From the newest backup that has them. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Changes that are not known. */
  readonly changes: ReadonlyMap<number, SequencedChange>;
}

/** Looks through the backups, newest first, for what a workspace lacks; through some of them when the job is cancelled. */
export async function searchBackups(folder: WorkspaceFolder, wanted: Wanted, job: Job): Promise<Found> {
  const files = new Map<string, Buffer>();
  const changes = new Map<number, SequencedChange>();
  const backups = await listBackups(folder);
  for (const [index, { name }] of backups.entries()) {
    if (job.signal.aborted) break;
    job.progress(index, backups.length, name);
    const here = new Map<string, Buffer>();
    const lines = new Map<number, SequencedChange>();
    let version = SCHEMA_VERSION;
    const read = await readPack(packOnDisk(folder, join(folder.backups, name)), async (packed) => {
      const { file } = packed;
      if (file === 'workspace.json') version = versionSaid(packed.bytes) ?? version; // it comes first
      const bytes = await upgradedFile(file, packed.bytes, version);
      if (wanted.files.has(file)) here.set(file, bytes);
      if (file.endsWith('.jsonl')) {
        for (const line of bytes.toString('utf8').split('\n')) {
          const change = readLine(line);
          if (change !== null) lines.set(change.seq, change);
        }
      }
    });
    if (!read.ok || contradicts(lines, wanted.changes)) continue;
    for (const [file, bytes] of here) if (!files.has(file)) files.set(file, bytes);
    for (const [seq, change] of lines) {
      if (!wanted.changes.has(seq) && !changes.has(seq)) changes.set(seq, change);
    }
  }
  return { files, changes };
}

/** After a restore, numbers may have been given a second time: such a backup tells of another course of things. */
function contradicts(
  lines: ReadonlyMap<number, SequencedChange>,
  known: ReadonlyMap<number, SequencedChange>,
): boolean {
  for (const [seq, { change }] of lines) {
    const ours = known.get(seq);
    if (ours !== undefined && ours.change.id !== change.id) return true;
  }
  return false;
}
