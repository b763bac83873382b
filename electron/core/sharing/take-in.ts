import type { SharingNews, TakenIn } from '../../../shared/api/sharing.ts';
import { fail, ok, type AppError, type Result } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import { TAKE_IN } from '../../../shared/sharing/news.ts';
import { OpenBundle } from '../bundle/open-bundle.ts';
import type { Job } from '../jobs.ts';
import { mergeBundles } from '../merge/merge-bundle.ts';
import type { MergeOutcome } from '../../../shared/api/bundles.ts';
import type { Workspace } from '../workspace.ts';
import type { ScannedFile } from './scan-folder.ts';

/** Files, and annotations in them, that one step takes in. */
const MOST_TOGETHER = { files: 64, annotations: 100_000 };

/** What is wrong with a file itself: others are taken in without it. */
const ofTheFile: ReadonlySet<AppError['code']> = new Set(['format', 'not-found', 'conflict', 'invalid']);

type LeftOut = TakenIn['leftOut'][number];

/**
 * Takes files in, as few steps as hold them.
 * @param onStep is told which files a step took in, before the next one begins; `changeId` null where nothing was new
 * @returns `cancelled` and what the disk says; steps that were done before stay
 */
export async function takeIn(
  workspace: Workspace,
  files: readonly ScannedFile[],
  job: Job,
  onStep: (files: readonly ScannedFile[], changeId: Id | null) => Promise<void>,
): Promise<Result<TakenIn>> {
  const steps: TakenIn['steps'][number][] = [];
  const leftOut: LeftOut[] = [];
  const batches = batchesOf(files);
  // A list that grows while it is walked is walked to its end.
  for (const batch of batches) {
    if (job.signal.aborted) return fail('cancelled', 'Cancelled; what was taken in until then stays.');
    const merged = await mergeFiles(workspace, batch, job, false);
    if (merged.ok) {
      await onStep(batch, merged.value.changeId);
      if (merged.value.changeId !== null) steps.push(merged.value);
    } else if (!ofTheFile.has(merged.error.code)) return merged;
    else if (batch.length > 1) batches.push(...batch.map((file) => [file]));
    else leftOut.push({ name: batch[0]?.name ?? '', error: merged.error });
  }
  return ok({ steps, leftOut });
}

/** What taking files in would do, as far as they can be taken in: those that would be left out are left out of it. */
export async function previewTakingIn(
  workspace: Workspace,
  files: readonly ScannedFile[],
  job: Job,
): Promise<Result<MergeOutcome>> {
  const planned = await mergeFiles(workspace, files, job, true);
  if (planned.ok || !ofTheFile.has(planned.error.code)) return planned;
  const sound: ScannedFile[] = [];
  for (const file of files) {
    const alone = await mergeFiles(workspace, [file], job, true);
    if (alone.ok) sound.push(file);
    else if (!ofTheFile.has(alone.error.code)) return alone;
  }
  return mergeFiles(workspace, sound, job, true);
}

async function mergeFiles(
  workspace: Workspace,
  files: readonly ScannedFile[],
  job: Job,
  dryRun: boolean,
): Promise<Result<MergeOutcome>> {
  const bundles: OpenBundle[] = [];
  try {
    for (const { name, path } of files) {
      const opened = await OpenBundle.open({ name, path });
      if (!opened.ok) return opened;
      bundles.push(opened.value);
    }
    return await mergeBundles(workspace, bundles, job, { dryRun, action: TAKE_IN });
  } finally {
    for (const bundle of bundles) await bundle.close();
  }
}

function batchesOf(files: readonly ScannedFile[]): ScannedFile[][] {
  const batches: ScannedFile[][] = [];
  let room = { files: 0, annotations: 0 };
  for (const file of files) {
    const last = batches.at(-1);
    if (last === undefined || room.files === 0 || room.annotations < file.annotations) {
      batches.push([file]);
      room = MOST_TOGETHER;
    } else last.push(file);
    room = { files: room.files - 1, annotations: room.annotations - file.annotations };
  }
  return batches;
}

/** What is new of each desk, the one with the latest file first. */
export function desksOf(
  files: readonly ScannedFile[],
  unread: readonly ScannedFile[],
  ownDeskId: Id,
): SharingNews['desks'] {
  const isNew = new Set(unread);
  const desks = new Map<Id, SharingNews['desks'][number]>();
  for (const file of files) {
    const { shared, createdBy, createdAt } = file;
    if (shared === null || shared.deskId === ownDeskId) continue;
    const { deskId } = shared;
    const own = {
      deskId,
      analystId: createdBy.id,
      name: createdBy.name,
      at: createdAt,
      changes: 0,
      files: 0,
    };
    const before = desks.get(deskId) ?? own;
    desks.set(deskId, {
      ...(createdAt > before.at ? own : before),
      changes: before.changes + (isNew.has(file) ? shared.changes : 0),
      files: before.files + (isNew.has(file) ? 1 : 0),
    });
  }
  return [...desks.values()].sort((a, b) => (a.at > b.at ? -1 : 1));
}
