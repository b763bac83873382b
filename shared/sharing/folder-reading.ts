import * as z from 'zod';
import { Id } from '../schema/ids.ts';

/** Which file of a desk in a shared folder a bundle is. */
export const SharedFile = z.strictObject({
  deskId: Id,
  /** From 1. */
  number: z.int().positive(),
  /** It tells all that its desk has told since the file of this number; 0 when it tells everything. */
  after: z.int().nonnegative(),
  /** The analyst's own steps that are in it. */
  changes: z.int().nonnegative(),
});
export type SharedFile = z.infer<typeof SharedFile>;

/** A bundle that lies in the folder; one that somebody put there by hand is no desk's file. */
export interface FolderFile {
  readonly bundleId: Id;
  readonly shared: SharedFile | null;
}

const Taken = z.strictObject({
  bundleId: Id,
  deskId: Id.nullable(),
  number: z.int().nonnegative(),
  /** The step that took it in; null when nothing in it was new. */
  changeId: Id.nullable(),
});

/** How far a desk has read a folder. Every file tells of itself what it is, so the order in which they come is no matter. */
export const FolderReading = z.strictObject({
  /** By desk: every file up to this number was taken in, or one that tells the same. */
  through: z.record(Id, z.int().nonnegative()),
  taken: z.array(Taken).max(100_000),
});
export type FolderReading = z.infer<typeof FolderReading>;

export const nothingRead: FolderReading = { through: {}, taken: [] };

/** @returns the files that tell something new, each once, whatever it is called and however often it is there */
export function unreadFiles<F extends FolderFile>(
  files: Iterable<F>,
  { through, taken }: FolderReading,
  ownDeskId: Id,
): readonly F[] {
  const known = new Set(taken.map(({ bundleId }) => bundleId));
  const unread: F[] = [];
  for (const file of files) {
    const { bundleId, shared } = file;
    if (known.has(bundleId) || shared?.deskId === ownDeskId) continue;
    known.add(bundleId);
    if (shared === null || shared.number > (through[shared.deskId] ?? 0)) unread.push(file);
  }
  return unread.sort((a, b) => orderOf(a) - orderOf(b));
}

/** @param changeId the step that took them in */
export function withTaken(
  reading: FolderReading,
  files: readonly FolderFile[],
  changeId: Id | null,
): FolderReading {
  const through = { ...reading.through };
  const taken = [...reading.taken];
  for (const { bundleId, shared } of [...files].sort((a, b) => orderOf(a) - orderOf(b))) {
    const { deskId = null, number = 0 } = shared ?? {};
    taken.push({ bundleId, deskId, number, changeId });
    if (shared === null) continue;
    const before = through[shared.deskId] ?? 0;
    // One that came before an earlier one has told what it tells; the earlier one is still missing.
    if (shared.after <= before) through[shared.deskId] = Math.max(before, shared.number);
  }
  return { through, taken };
}

/** As if the files had not been taken in that a step took in: the analyst has undone it. */
export function withoutStep({ through, taken }: FolderReading, changeId: Id): FolderReading {
  const undone = taken.filter((file) => file.changeId === changeId);
  const left = { ...through };
  for (const { deskId, number } of undone) {
    if (deskId !== null) left[deskId] = Math.min(left[deskId] ?? 0, number - 1);
  }
  return { through: left, taken: taken.filter((file) => file.changeId !== changeId) };
}

/** Forgets files that are not in the folder any more. */
export function onlyOf({ through, taken }: FolderReading, files: Iterable<FolderFile>): FolderReading {
  const there = new Set([...files].map(({ bundleId }) => bundleId));
  return { through, taken: taken.filter(({ bundleId }) => there.has(bundleId)) };
}

function orderOf({ shared }: FolderFile): number {
  return shared?.number ?? Infinity;
}
