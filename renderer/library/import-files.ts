import type { FileToImport } from '../../shared/api/file-to-import.ts';
import type { ImportOutcome, ImportReport } from '../../shared/api/import-report.ts';
import { openArticle } from '../reading/open-article.ts';
import type { Desk } from '../state/desk.ts';
import { readPageFile, type PageFile } from './read-page-file.ts';

const AT_ONCE = 32 * 1024 * 1024; // bytes of files in one call, but always one file
const FILES_AT_ONCE = 200;

/**
 * Reads files in the page and imports them, a few at a time: what is not at its turn yet stays on the disk. One that
 * cannot be read is listed among the outcomes.
 * @param refused what is to be listed with them
 */
export async function importPageFiles(
  desk: Desk,
  files: readonly PageFile[],
  refused: readonly ImportOutcome[] = [],
): Promise<void> {
  if (files.length + refused.length === 0 || isImporting(desk)) return;
  const jobId = desk.clock.newId();
  const outcomes: ImportOutcome[] = [];
  let cancelled = false;
  for (let done = 0; done < files.length && !cancelled;) {
    desk.session.set({ importing: { jobId, total: files.length, done, outcomes: null, cancelled } });
    const batch = await readBatch(files, done);
    done += batch.taken;
    outcomes.push(...batch.refused);
    // Cancelled while the page was reading: there was no job to tell.
    cancelled = isCancelled(desk);
    const report = cancelled ? nothing : await call(desk, jobId, batch.files);
    if (report === null) return outcomes.length === 0 ? undefined : show(desk, jobId, outcomes, false);
    outcomes.push(...report.outcomes);
    cancelled ||= report.cancelled || isCancelled(desk);
  }
  await show(desk, jobId, [...outcomes, ...refused], cancelled);
}

/** Asks an import that is under way to stop. What is done stays done. */
export function cancelImport(desk: Desk): void {
  const { importing } = desk.session.get();
  if (importing === null) return;
  desk.session.set({ importing: { ...importing, cancelled: true } });
  void desk.client.call('job.cancel', { jobId: importing.jobId });
}

/** Imports files, or folders, that were chosen in a native dialog. */
export async function importGrantedFiles(desk: Desk, files: readonly FileToImport[]): Promise<void> {
  if (files.length === 0 || isImporting(desk)) return;
  const jobId = desk.clock.newId();
  desk.session.set({
    importing: { jobId, total: files.length, done: 0, outcomes: null, cancelled: false },
  });
  const report = await call(desk, jobId, files);
  if (report !== null) await show(desk, jobId, report.outcomes, report.cancelled);
}

/** One import at a time; the analyst is told. */
export function isImporting(desk: Desk): boolean {
  const { importing } = desk.session.get();
  const busy = importing !== null && importing.outcomes === null;
  if (busy) desk.notices.tell({ type: 'import-running' });
  return busy;
}

interface Batch {
  readonly files: readonly FileToImport[];
  readonly refused: readonly ImportOutcome[];
  /** Files that were looked at. */
  readonly taken: number;
}

async function readBatch(files: readonly PageFile[], from: number): Promise<Batch> {
  const readable: FileToImport[] = [];
  const refused: ImportOutcome[] = [];
  let bytes = 0;
  let at = from;
  for (; at < files.length && at - from < FILES_AT_ONCE; at++) {
    const file = files[at];
    if (file === undefined || (readable.length > 0 && bytes + file.size > AT_ONCE)) break;
    const read = await readPageFile(file);
    if (read.ok) {
      readable.push(read.value);
      bytes += file.size;
    } else refused.push({ name: file.name, outcome: 'refused', error: read.error });
  }
  return { files: readable, refused, taken: at - from };
}

function isCancelled(desk: Desk): boolean {
  return desk.session.get().importing?.cancelled ?? false;
}

const nothing: ImportReport = { outcomes: [], cancelled: false };

/** @returns null when the call failed as a whole; the analyst has been told */
async function call(desk: Desk, jobId: string, files: readonly FileToImport[]): Promise<ImportReport | null> {
  if (files.length === 0) return nothing;
  const report = await desk.client.call('article.import', { jobId, files: [...files] });
  desk.forgetJob(jobId);
  if (report.ok) return report.value;
  desk.session.set({ importing: null });
  desk.notices.tell({ type: 'failed', error: report.error });
  return null;
}

async function show(
  desk: Desk,
  jobId: string,
  outcomes: readonly ImportOutcome[],
  cancelled: boolean,
): Promise<void> {
  const only = outcomes.length === 1 ? outcomes[0] : undefined;
  if (only?.outcome === 'known' || (only?.outcome === 'imported' && only.warnings.length === 0)) {
    await showOne(desk, only);
    return;
  }
  const total = outcomes.length;
  desk.session.set({ importing: { jobId, total, done: total, outcomes, cancelled } });
}

/** A single article that came in whole: it is opened, and that says enough. */
async function showOne(
  desk: Desk,
  only: Extract<ImportOutcome, { outcome: 'imported' | 'known' }>,
): Promise<void> {
  desk.session.set({ importing: null });
  await openArticle(desk, only.articleId);
  const title = desk.replica.state.get('articles', only.articleId)?.title ?? only.name;
  const editionOf = only.outcome === 'imported' ? only.editionOf : null;
  if (editionOf !== null) desk.notices.tell({ type: 'likely-edition', articleId: only.articleId, editionOf });
  else desk.notices.tell({ type: only.outcome, title });
}
