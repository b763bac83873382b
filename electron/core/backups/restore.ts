import { dirname, join } from 'node:path';
import * as z from 'zod';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import { writeDurably } from '../storage/durable-write.ts';
import { isOlder } from '../migration/workspace-version.ts';
import { isMissing, onDisk } from '../storage/storage-failure.ts';
import { workspaceFile } from '../storage/workspace-database.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';
import type { PackHead } from './pack-format.ts';
import { readPack } from './read-pack.ts';
import { beginStaging, stagedFolder, stageFile, syncStaged } from './staged-copy.ts';

/** What of a workspace's folder a restore puts in the place of what is there. */
const replaced = [
  'workspace.json',
  'workspace.previous.json',
  'seal.json',
  'seal.previous.json',
  'journal.jsonl',
  'history',
  'articles',
  'lineage',
] as const;

/** Where what is replaced waits to be removed. */
const LEFT = 'replaced';

/** The restore that is to be finished, in `restore.json`: from then on it is carried out whatever happens. */
const Restore = z.strictObject({
  names: z.array(z.enum(replaced)),
  /** Where what was there goes, relative to the workspace; null when a backup has it. */
  keepIn: z
    .string()
    .regex(/^(damaged|older)\/[\w.-]+$/)
    .nullable(),
});

/**
 * Unpacks a copy beside the workspace and checks it; the workspace itself is not touched.
 * @returns `format`, `corrupt`, `too-new` or what the disk said
 */
export async function unpack(
  folder: WorkspaceFolder,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  progress: (done: number) => void,
): Promise<Result<PackHead>> {
  const { files } = folder;
  const staged = stagedFolder(folder);
  const done = await onDisk(staged, async () => {
    await beginStaging(folder);
    let count = 0;
    const read = await readPack(bytes, async (file) => {
      await stageFile(folder, file);
      progress(++count);
    });
    if (!read.ok) return read;
    await syncStaged(folder);
    return isComplete(folder, staged, read.value);
  });
  const result = done.ok ? done.value : done;
  if (!result.ok) await onDisk(staged, () => files.remove(staged));
  return result;
}

/**
 * Puts what was unpacked in the place of what is there. The workspace must be closed.
 * @param keepIn a folder in `damaged/` or `older/` for what was there; null when a backup of it was made
 */
export async function replaceWithStaged(folder: WorkspaceFolder, keepIn: string | null): Promise<void> {
  const { files } = folder;
  const there = await files.list(stagedFolder(folder));
  await files.remove(join(folder.root, LEFT));
  const names = replaced.filter((name) => there.includes(name));
  await files.syncFolder(folder.root); // the plan must not be there before what it speaks of
  await writeDurably(marker(folder), JSON.stringify({ names, keepIn }), { files });
  await finishRestore(folder);
}

/** Carries a restore to its end that was cut off in the middle. @returns false when there is none */
export async function finishRestore(folder: WorkspaceFolder): Promise<boolean> {
  const { files, root } = folder;
  const plan = await plannedRestore(folder);
  if (plan === null) return false;
  const staged = stagedFolder(folder);
  const away = join(root, plan.keepIn ?? LEFT);
  await files.makeFolder(away);
  await files.syncFolder(dirname(away));
  await files.syncFolder(root);
  // All that goes is gone before anything comes, on the disk too: the two are never mixed.
  for (const name of replaced) {
    const isHereAlready = plan.names.includes(name) && !(await isThere(folder, join(staged, name)));
    if (isHereAlready || !(await isThere(folder, join(root, name)))) continue;
    // Opening makes the folders of a workspace anew: what is away already is what was there.
    if (await isThere(folder, join(away, name))) await files.remove(join(root, name));
    else await files.rename(join(root, name), join(away, name));
  }
  await files.syncFolder(away);
  await files.syncFolder(root);
  for (const name of plan.names) {
    if (await isThere(folder, join(staged, name))) await files.rename(join(staged, name), join(root, name));
  }
  await files.syncFolder(staged);
  await files.syncFolder(root);
  await files.remove(marker(folder));
  await files.syncFolder(root);
  await files.remove(staged);
  if (plan.keepIn === null) await files.remove(away);
  return true;
}

async function plannedRestore(folder: WorkspaceFolder): Promise<z.infer<typeof Restore> | null> {
  try {
    const plan = Restore.safeParse(JSON.parse((await folder.files.read(marker(folder))).toString('utf8')));
    return plan.success ? plan.data : null;
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A pack that is whole may still come from elsewhere: what the desk cannot do without must be there. */
async function isComplete(
  folder: WorkspaceFolder,
  staged: string,
  head: PackHead,
): Promise<Result<PackHead>> {
  const database = join(staged, 'workspace.json');
  if (await isOlder(folder.files, database)) return ok(head); // brought up to the present when it is opened
  const read = await workspaceFile(folder.files, database).read();
  if (!read.ok) return read;
  if (read.value === null || read.value.data.analysts.length === 0) {
    return fail('format', 'This copy holds no workspace; nothing was changed.', { reason: 'pack-damaged' });
  }
  return ok(head);
}

async function isThere({ files }: WorkspaceFolder, path: string): Promise<boolean> {
  const names = await files.list(dirname(path));
  return names.includes(path.slice(dirname(path).length + 1));
}

function marker({ root }: WorkspaceFolder): string {
  return join(root, 'restore.json');
}
