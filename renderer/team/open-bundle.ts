import type { BundleFacts } from '../../shared/api/bundles.ts';
import type { FileToImport } from '../../shared/api/file-to-import.ts';
import { fail, type AppError, type Result } from '../../shared/errors.ts';
import type { Id } from '../../shared/schema/ids.ts';
import { chooseOneFile } from '../library/choose-one-file.ts';
import { readPageFile, type FileLimit, type PageFile } from '../library/read-page-file.ts';
import type { BundleInHand } from '../state/bundle-in-hand.ts';
import type { Desk } from '../state/desk.ts';
import { followJoined } from './follow-joined.ts';

const EXTENSION = '.slantwise';
/** What the page can hand over; a larger one is opened by the shell's dialog, or on the command line. */
const pageLimit: FileLimit = { largest: 64 * 1024 * 1024, reason: 'bundle-too-large-here' };

export function isBundle({ name }: { readonly name: string }): boolean {
  return name.toLowerCase().endsWith(EXTENSION);
}

/** Asks for a bundle and shows what it would bring. */
export async function chooseBundle(desk: Desk): Promise<void> {
  const file = await chooseOneFile(desk, 'bundle', pageLimit);
  if (file !== null) await openBundle(desk, file);
}

/** Opens a bundle that was dropped on the window. */
export async function openDroppedBundle(desk: Desk, file: PageFile): Promise<void> {
  const read = await readPageFile(file, pageLimit);
  if (read.ok) await openBundle(desk, read.value);
  else tell(desk, read.error);
}

/**
 * Opens the bundle that the system gave to Slantwise: by a double click, or with a second start.
 * @returns a function that stops it
 */
export function listenForHandedBundles(desk: Desk): () => void {
  const open = async (): Promise<void> => {
    const handed = await desk.client.call('shell.takeHanded', {});
    const last = handed.ok ? handed.value.at(-1) : undefined;
    if (last !== undefined) await openBundle(desk, last);
  };
  void open();
  return desk.client.subscribe((event) => {
    if (event.type === 'handed') void open();
  });
}

/** Looks into a bundle; nothing is taken in before the analyst has seen what it would do. */
export async function openBundle(desk: Desk, file: FileToImport): Promise<void> {
  const { bundle } = desk.session.get();
  if (bundle !== null && bundle.stage !== 'done') {
    desk.notices.tell({ type: 'import-running' });
    return;
  }
  await look(desk, { file }, file.name, null);
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
    if (!trusted.ok) return end(desk, trusted.error);
  }
  const merged = await during(desk, 'merging', name, (jobId) =>
    desk.client.call('merge.run', { jobId, bundleId }),
  );
  if (!merged.ok) return end(desk, merged.error, bundleId);
  followJoined(desk, merged.value.report);
  desk.session.set({ bundle: { stage: 'done', name, facts, outcome: merged.value } });
}

/** Stops what is under way, or puts the bundle away: nothing of it was taken in. */
export function leaveBundle(desk: Desk): void {
  const { bundle } = desk.session.get();
  if (bundle === null) return;
  if (bundle.stage === 'opening' || bundle.stage === 'merging') {
    void desk.client.call('job.cancel', { jobId: bundle.jobId });
    return;
  }
  if (bundle.stage !== 'done') void desk.client.call('bundle.putAway', { bundleId: bundle.bundleId });
  desk.session.set({ bundle: null });
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
  if (!looked.ok) return end(desk, looked.error);
  const { bundleId } = looked.value;
  if (looked.value.needs === null) return preview(desk, bundleId, name, looked.value.facts);
  desk.session.set({ bundle: { stage: 'locked', bundleId, name, wasWrong: looked.value.wasWrong } });
}

async function preview(desk: Desk, bundleId: Id, name: string, facts: BundleFacts): Promise<void> {
  const planned = await during(desk, 'opening', name, (jobId) =>
    desk.client.call('merge.preview', { jobId, bundleId }),
  );
  if (planned.ok)
    desk.session.set({ bundle: { stage: 'preview', bundleId, name, facts, report: planned.value } });
  else end(desk, planned.error, bundleId);
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

function end(desk: Desk, error: AppError, bundleId?: Id): void {
  if (bundleId !== undefined) void desk.client.call('bundle.putAway', { bundleId });
  desk.session.set({ bundle: null });
  tell(desk, error);
}

function tell(desk: Desk, error: AppError): void {
  const told = error.code === 'cancelled' ? fail('cancelled', error.message).error : error;
  desk.notices.tell({ type: 'failed', error: told });
}
