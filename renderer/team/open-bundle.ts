import type { BundleFacts } from '../../shared/api/bundles.ts';
import type { FileToImport } from '../../shared/api/file-to-import.ts';
import type { AppError, Result } from '../../shared/errors.ts';
import type { Id } from '../../shared/schema/ids.ts';
import { chooseInPage } from '../library/choose-in-page.ts';
import { readPageFile, type FileLimit, type PageFile } from '../library/read-page-file.ts';
import type { BundleInHand, BundleResult } from '../state/bundle-in-hand.ts';
import type { Desk } from '../state/desk.ts';
import { followJoined } from './follow-joined.ts';

const EXTENSION = '.slantwise';
/** What the page can hand over; a larger one is opened by the shell's dialog, or on the command line. */
const pageLimit: FileLimit = { largest: 64 * 1024 * 1024, reason: 'bundle-too-large-here' };

export function isBundle({ name }: { readonly name: string }): boolean {
  return name.toLowerCase().endsWith(EXTENSION);
}

/** Asks for bundles and shows what each would bring. */
export async function chooseBundles(desk: Desk): Promise<void> {
  if (!desk.shell.nativeDialogs) return openDroppedBundles(desk, await chooseInPage({ multiple: true }));
  const chosen = await desk.client.call('shell.chooseFiles', { kind: 'bundle' });
  if (!chosen.ok) desk.notices.tell({ type: 'failed', error: chosen.error });
  else if (chosen.value !== null) await openBundles(desk, chosen.value);
}

/** Opens bundles that were dropped on the window. */
export async function openDroppedBundles(desk: Desk, dropped: readonly PageFile[]): Promise<void> {
  const files: FileToImport[] = [];
  for (const file of dropped) {
    const read = await readPageFile(file, pageLimit);
    if (read.ok) files.push(read.value);
    else desk.notices.tell({ type: 'failed', error: read.error });
  }
  await openBundles(desk, files);
}

/**
 * Opens the bundles that the system gave to Slantwise: by a double click, or with a second start.
 * @returns a function that stops it
 */
export function listenForHandedBundles(desk: Desk): () => void {
  const open = async (): Promise<void> => {
    const handed = await desk.client.call('shell.takeHanded', {});
    if (handed.ok) await openBundles(desk, handed.value);
  };
  void open();
  return desk.client.subscribe((event) => {
    if (event.type === 'handed') void open();
  });
}

/** Looks into bundles, one after another; nothing is taken in before the analyst has seen what it would do. */
export async function openBundles(desk: Desk, files: readonly FileToImport[]): Promise<void> {
  const { bundle } = desk.session.get();
  if (files.length === 0) return;
  if (bundle !== null && bundle.stage !== 'done') {
    desk.notices.tell({ type: 'import-running' });
    return;
  }
  desk.session.set({ bundleRun: { total: files.length, waiting: files, results: [] } });
  await openNext(desk);
}

export async function unlockBundle(
  desk: Desk,
  { bundleId, name }: Extract<BundleInHand, { stage: 'locked' }>,
  passphrase: string,
): Promise<void> {
  await look(desk, { bundleId }, name, passphrase);
}

/** Carries out what was looked at, as one step. */
export async function mergeBundle(
  desk: Desk,
  { bundleId, name, facts }: Extract<BundleInHand, { stage: 'preview' }>,
): Promise<void> {
  if (facts.signature.standing === 'changed') {
    const trusted = await desk.client.call('key.trust', { bundleId });
    if (!trusted.ok) return leaveOut(desk, name, trusted.error);
  }
  const merged = await during(desk, 'merging', name, (jobId) =>
    desk.client.call('merge.run', { jobId, bundleId }),
  );
  if (!merged.ok) return leaveOut(desk, name, merged.error, bundleId);
  followJoined(desk, merged.value.report);
  await goOn(desk, { name, from: facts.createdBy.name, outcome: merged.value, error: null });
}

/** Stops what is under way, or leaves the bundle out: nothing of it was taken in. */
export async function leaveBundle(desk: Desk): Promise<void> {
  const { bundle } = desk.session.get();
  if (bundle === null) return;
  if (bundle.stage === 'opening' || bundle.stage === 'merging') {
    await desk.client.call('job.cancel', { jobId: bundle.jobId });
  } else if (bundle.stage === 'done') desk.session.set({ bundle: null });
  else await leaveOut(desk, bundle.name, null, bundle.bundleId);
}

async function openNext(desk: Desk): Promise<void> {
  const { total, waiting, results } = desk.session.get().bundleRun;
  const [file, ...others] = waiting;
  if (file === undefined) {
    const isMerged = results.some(({ outcome }) => outcome !== null);
    // What became of one alone, and nothing came of it, is told in passing.
    desk.session.set({ bundle: isMerged || total > 1 ? { stage: 'done', results } : null });
    return;
  }
  desk.session.set({ bundleRun: { total, waiting: others, results } });
  await look(desk, { file }, file.name, null);
}

async function goOn(desk: Desk, result: BundleResult): Promise<void> {
  desk.session.set(({ bundleRun }) => ({
    bundleRun: { ...bundleRun, results: [...bundleRun.results, result] },
  }));
  await openNext(desk);
}

/** @param error why; null when the analyst wants it so */
async function leaveOut(desk: Desk, name: string, error: AppError | null, bundleId?: Id): Promise<void> {
  if (bundleId !== undefined) await desk.client.call('bundle.putAway', { bundleId });
  if (error !== null && desk.session.get().bundleRun.total === 1) {
    desk.notices.tell({ type: 'failed', error });
  }
  await goOn(desk, { name, from: null, outcome: null, error });
}

async function look(
  desk: Desk,
  from: { readonly file: FileToImport } | { readonly bundleId: Id },
  name: string,
  passphrase: string | null,
): Promise<void> {
  const looked = await during(desk, 'opening', name, (jobId) =>
    desk.client.call('bundle.look', { jobId, from, passphrase }),
  );
  if (!looked.ok) return leaveOut(desk, name, looked.error);
  const { bundleId } = looked.value;
  if (looked.value.needs === null) return preview(desk, bundleId, name, looked.value.facts);
  desk.session.set({ bundle: { stage: 'locked', bundleId, name, wasWrong: looked.value.wasWrong } });
}

async function preview(desk: Desk, bundleId: Id, name: string, facts: BundleFacts): Promise<void> {
  const planned = await during(desk, 'opening', name, (jobId) =>
    desk.client.call('merge.preview', { jobId, bundleId }),
  );
  if (!planned.ok) return leaveOut(desk, name, planned.error, bundleId);
  desk.session.set({ bundle: { stage: 'preview', bundleId, name, facts, report: planned.value } });
}

async function during<T>(
  desk: Desk,
  stage: 'opening' | 'merging',
  name: string,
  work: (jobId: Id) => Promise<Result<T>>,
): Promise<Result<T>> {
  const jobId = desk.clock.newId();
  desk.session.set({ bundle: { stage, jobId, name } });
  try {
    return await work(jobId);
  } finally {
    desk.forgetJob(jobId);
  }
}
