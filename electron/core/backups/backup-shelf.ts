import { join } from 'node:path';
import type { Backup } from '../../../shared/api/backup.ts';
import { ok, type Result } from '../../../shared/errors.ts';
import { SHAREABLE } from '../storage/durable-write.ts';
import { writeStreamDurably } from '../storage/durable-stream.ts';
import { isMissing, onDisk } from '../storage/storage-failure.ts';
import type { Workspace } from '../workspace.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';
import { PACK_EXTENSION, PACK_VERSION, type PackHead } from './pack-format.ts';
import { readPack } from './read-pack.ts';
import { backupsToDrop } from './thin-out.ts';
import { contentsOf } from './workspace-contents.ts';
import { packBytes } from './write-pack.ts';

/** Bytes that all backups of a workspace may take together. */
export const BACKUPS_LIMIT = 2_000_000_000;

/** `2026-11-25T10-30-00.000Z_000000000012.slantwise-workspace`: when, and the last change that is in it. */
const shelved = /^(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d\.\d{3}Z)_(\d+)\.slantwise-workspace$/;

/** The dated backups in a workspace's folder, newest first. */
export async function listBackups({ files, backups }: WorkspaceFolder): Promise<readonly Backup[]> {
  const found: Backup[] = [];
  for (const name of await namesIn(files, backups)) {
    const [whole, day, hour, minute, second, seq] = shelved.exec(name) ?? [];
    if (whole === undefined) continue;
    const at = `${day}${hour}:${minute}:${second}`;
    const { size } = await files.facts(join(backups, name));
    found.push({ name, at, bytes: size, seq: Number(seq) });
  }
  return found.sort((a, b) => (a.name < b.name ? 1 : -1));
}

/**
 * Puts a backup of the present on the shelf, checks it, and thins the shelf out.
 * @returns `disk-full` or `disk-refused`; nothing half done stays
 */
export async function makeBackup(workspace: Workspace, limit = BACKUPS_LIMIT): Promise<Result<Backup>> {
  const { folder, clock } = workspace;
  const at = clock.now();
  return workspace.unfolded(async () => {
    const name = `${at.replaceAll(':', '-')}_${String(workspace.seq).padStart(12, '0')}${PACK_EXTENSION}`;
    const path = join(folder.backups, name);
    const made = await onDisk(path, async () => {
      await folder.files.makeFolder(folder.backups);
      return writePack(workspace, path, at, 0o600);
    });
    if (!made.ok) return made;
    const checked = await checkPack(folder, path);
    if (!checked.ok) {
      await folder.files.remove(path);
      return checked;
    }
    await onDisk(folder.backups, () => thinOut(folder, Date.parse(at), limit, name));
    return ok({ name, at, bytes: made.value.bytes, seq: checked.value.seq });
  });
}

/** What became of a copy: how large it is, and the titles of articles that could not be read. */
export interface SavedCopy {
  readonly bytes: number;
  readonly losses: readonly string[];
}

/** Writes the whole workspace, what is in memory alone included, as one file to anywhere. */
export async function saveCopy(workspace: Workspace, path: string): Promise<Result<SavedCopy>> {
  return workspace.unfolded(() =>
    onDisk(path, () => writePack(workspace, path, workspace.clock.now(), SHAREABLE)),
  );
}

/** The same in memory, for a page that fetches it. */
export async function copyInMemory(
  workspace: Workspace,
): Promise<{ readonly content: Buffer; readonly losses: readonly string[] }> {
  return workspace.unfolded(async () => {
    const { head, contents } = await packOf(workspace, workspace.clock.now());
    const pieces: Buffer[] = [];
    for await (const piece of packBytes(head, contents.files)) pieces.push(piece);
    return { content: Buffer.concat(pieces), losses: contents.lost.map(({ title }) => title) };
  });
}

/** The bytes of a pack that lies on the disk. */
export async function* packOnDisk({ files }: WorkspaceFolder, path: string): AsyncIterable<Uint8Array> {
  yield await files.read(path);
}

async function writePack(workspace: Workspace, path: string, at: string, mode: number): Promise<SavedCopy> {
  const { head, contents } = await packOf(workspace, at);
  const { files } = workspace.folder;
  const bytes = await writeStreamDurably(path, packBytes(head, contents.files), mode, files);
  return { bytes, losses: contents.lost.map(({ title }) => title) };
}

async function packOf(
  workspace: Workspace,
  at: string,
): Promise<{ head: PackHead; contents: Awaited<ReturnType<typeof contentsOf>> }> {
  const contents = await contentsOf(workspace);
  const name = workspace.state.get('settings', 'workspace')?.name ?? '';
  return {
    head: { format: 'slantwise-pack', version: PACK_VERSION, seq: contents.seq, at, name },
    contents,
  };
}

async function checkPack(folder: WorkspaceFolder, path: string): Promise<Result<PackHead>> {
  const read = await onDisk(path, () => readPack(packOnDisk(folder, path), () => Promise.resolve()));
  return read.ok ? read.value : read;
}

async function thinOut(folder: WorkspaceFolder, now: number, limit: number, made: string): Promise<void> {
  const backups = (await listBackups(folder)).map((backup) => ({ ...backup, at: Date.parse(backup.at) }));
  for (const { name } of backupsToDrop(backups, now, limit)) {
    if (name !== made) await folder.files.remove(join(folder.backups, name));
  }
}

async function namesIn(files: WorkspaceFolder['files'], folder: string): Promise<readonly string[]> {
  try {
    return await files.list(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
