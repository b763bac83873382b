import { join } from 'node:path';
import type { Told } from '../../../shared/api/sharing.ts';
import type { SequencedChange } from '../../../shared/changes/change.ts';
import { ok, type Result } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import type { FolderFile, SharedFile } from '../../../shared/sharing/folder-reading.ts';
import { isMerge } from '../../../shared/changes/parts-of-change.ts';
import { newsIn } from '../../../shared/sharing/news.ts';
import { bundleSource } from '../bundle/bundle-source.ts';
import { everything } from '../bundle/choice.ts';
import { BUNDLE_EXTENSION } from '../bundle/manifest.ts';
import { bundleStream, type BundleSource } from '../bundle/write-bundle.ts';
import type { Job } from '../jobs.ts';
import { signingKey } from '../keys/signing-key.ts';
import { SHAREABLE } from '../storage/durable-write.ts';
import { writeStreamDurably } from '../storage/durable-stream.ts';
import { onDisk } from '../storage/storage-failure.ts';
import type { Workspace } from '../workspace.ts';
import { newsSource } from './news-source.ts';
import type { Sharing, SharingFile, ToldFile } from './sharing-file.ts';

/** News files beyond these become one. */
const MOST_FILES = 16;
/** Bytes of news that are never worth telling everything anew. */
const LITTLE = 2 ** 20;
/** Ids of own files that have given way, by which they are known if a sync program brings them back. */
const REMEMBERED = 1000;

const nothingTold: Told = { file: null, bytes: 0, changes: 0 };

/** What of a workspace a file tells. */
interface Telling {
  readonly changes: readonly SequencedChange[];
  readonly isAll: boolean;
  readonly since: number;
  readonly after: number;
  /** Own files that tell nothing more than this one. */
  readonly gone: readonly ToldFile[];
}

/**
 * Writes what is new at this desk into its own folder. The cost is that of what is new: a file of everything is written
 * when the files of news since the last one have become as large as it.
 * @param unrecorded own files that were written and not put down, for Slantwise stopped in between: others may have read
 * them, so their numbers are not given again
 */
export async function tell(
  workspace: Workspace,
  file: SharingFile,
  before: Sharing,
  unrecorded: readonly FolderFile[],
  job: Job,
): Promise<Result<Told>> {
  const telling = await tellingOf(workspace, before);
  const last = telling.changes.at(-1);
  const upTo = last === undefined ? before.upTo : { seq: last.seq, changeId: last.change.id };
  const news = newsIn(telling.changes.map(({ change }) => change));
  if (!telling.isAll && news.isNothing) {
    await file.write({ ...before, upTo });
    return ok(nothingTold);
  }
  const cut = unrecorded.map(({ bundleId, shared }) => ({ bundleId, number: shared?.number ?? 0 }));
  const number = 1 + [...before.told, ...cut].reduce((most, each) => Math.max(most, each.number), 0);
  const changes = telling.changes.filter(({ change }) => !isMerge(change)).length;
  const shared: SharedFile = { deskId: before.deskId, number, after: telling.after, changes };
  const source = telling.isAll
    ? await wholeSource(workspace, shared, job)
    : await newsSource(workspace, news, shared, job);
  if (!source.ok) return source;
  const signer = await signingKey(workspace);
  if (!signer.ok) return signer;
  const bundleId = source.value.manifest.id;
  await file.write({ ...before, writing: bundleId });
  const folder = join(before.folder, before.own);
  const path = join(folder, nameOf(number));
  const written = await onDisk(path, async () => {
    await workspace.folder.files.makeFolder(folder);
    return writeStreamDurably(path, bundleStream(source.value, signer.value), SHAREABLE);
  });
  if (!written.ok) return written;
  const gone = [...telling.gone, ...cut];
  const own = { bundleId, number, after: telling.after, since: telling.since, bytes: written.value };
  await file.write({
    ...before,
    told: [...before.told.filter((each) => !telling.gone.includes(each)), own],
    gone: [...before.gone, ...gone.map((each) => each.bundleId)].slice(-REMEMBERED),
    upTo,
    writing: bundleId,
  });
  // What they tell is told; one that cannot be removed does no harm.
  for (const each of gone) {
    await onDisk(folder, () => workspace.folder.files.remove(join(folder, nameOf(each.number))));
  }
  return ok({ file: `${before.own}/${nameOf(number)}`, bytes: written.value, changes });
}

/** The changes that the others have not been told; all when what was told is no part of this workspace's history any more. */
export async function untold(
  workspace: Workspace,
  { upTo, told }: Sharing,
): Promise<{ readonly changes: readonly SequencedChange[]; readonly isAll: boolean }> {
  if (told.length === 0 || upTo.seq > workspace.seq)
    return { changes: await after(workspace, 0), isAll: true };
  if (upTo.seq === 0) return { changes: await after(workspace, 0), isAll: false };
  const [first, ...changes] = await after(workspace, upTo.seq - 1);
  if (first?.change.id === upTo.changeId) return { changes, isAll: false };
  return { changes: await after(workspace, 0), isAll: true };
}

async function tellingOf(workspace: Workspace, sharing: Sharing): Promise<Telling> {
  const { changes, isAll } = await untold(workspace, sharing);
  const [whole, ...news] = sharing.told;
  const bytes = news.reduce((sum, file) => sum + file.bytes, 0);
  if (isAll || whole === undefined || bytes > Math.max(whole.bytes, LITTLE)) {
    const all = isAll ? changes : await after(workspace, 0);
    return { changes: all, isAll: true, since: 0, after: 0, gone: sharing.told };
  }
  const [first] = news;
  if (first === undefined || news.length < MOST_FILES) {
    const number = sharing.told.at(-1)?.number ?? 0;
    return { changes, isAll: false, since: sharing.upTo.seq, after: number, gone: [] };
  }
  const { since } = first;
  return { changes: await after(workspace, since), isAll: false, since, after: first.after, gone: news };
}

async function wholeSource(
  workspace: Workspace,
  shared: SharedFile,
  job: Job,
): Promise<Result<BundleSource>> {
  const source = await bundleSource(workspace, everything, job);
  if (!source.ok) return source;
  return ok({ ...source.value, manifest: { ...source.value.manifest, shared } });
}

/** Changes after a number, as few files read as hold them. */
function after({ log }: Workspace, seq: number): Promise<readonly SequencedChange[]> {
  const isRecent = (log.recent[0]?.seq ?? Infinity) <= seq + 1;
  return log.after(seq, isRecent ? 'journal' : 'archive');
}

function nameOf(number: number): string {
  return `${String(number).padStart(6, '0')}${BUNDLE_EXTENSION}`;
}

/** Whether a bundle in the folder is one of this desk's own, as far as it knows. */
export function isOwn(sharing: Sharing, bundleId: Id): boolean {
  return bundleId === sharing.writing || isRecorded(sharing, bundleId);
}

/** Whether it is put down that a bundle was written. */
export function isRecorded({ told, gone }: Sharing, bundleId: Id): boolean {
  return gone.includes(bundleId) || told.some((file) => file.bundleId === bundleId);
}
