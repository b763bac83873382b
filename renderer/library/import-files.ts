import type { FileToImport, ImportOutcome } from '../../shared/api/contract.ts';
import { fail, ok, type Result } from '../../shared/errors.ts';
import { openArticle } from '../reading/open-article.ts';
import type { Desk } from '../state/desk.ts';
import { encodeBase64 } from './encode-base64.ts';

const LARGEST = 64 * 1024 * 1024; // bytes; no article is larger, and a mistaken file shall not fill the memory

/** A file that the page can read, or its bytes under a name. */
export interface PageFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A file of the page as it is sent. @returns `format` when it is too large, or cannot be read */
export async function readPageFile(file: PageFile): Promise<Result<FileToImport>> {
  const { name } = file;
  if (file.size > LARGEST) return fail('format', 'Too large.', { reason: 'too-large' });
  try {
    return ok({ name, base64: await encodeBase64(await file.arrayBuffer()) });
  } catch (error) {
    return fail('format', String(error), { reason: 'unreadable' });
  }
}

/** Reads files in the page and imports them. One that cannot be read is listed among the outcomes. */
export async function importPageFiles(desk: Desk, files: readonly PageFile[]): Promise<void> {
  if (files.length === 0 || isImporting(desk)) return;
  const jobId = desk.clock.newId();
  desk.session.set({ importing: { jobId, total: files.length, outcomes: null, cancelled: false } });
  const readable: FileToImport[] = [];
  const refused: ImportOutcome[] = [];
  for (const file of files) {
    const read = await readPageFile(file);
    if (read.ok) readable.push(read.value);
    else refused.push({ name: file.name, outcome: 'refused', error: read.error });
  }
  await run(desk, jobId, readable, refused);
}

/** Imports files that were chosen in a native dialog. */
export async function importGrantedFiles(desk: Desk, files: readonly FileToImport[]): Promise<void> {
  if (files.length === 0 || isImporting(desk)) return;
  const jobId = desk.clock.newId();
  desk.session.set({ importing: { jobId, total: files.length, outcomes: null, cancelled: false } });
  await run(desk, jobId, [...files], []);
}

/** One import at a time; the analyst is told. */
export function isImporting(desk: Desk): boolean {
  const { importing } = desk.session.get();
  const busy = importing !== null && importing.outcomes === null;
  if (busy) desk.notices.tell({ type: 'import-running' });
  return busy;
}

async function run(
  desk: Desk,
  jobId: string,
  files: FileToImport[],
  refused: ImportOutcome[],
): Promise<void> {
  const report =
    files.length === 0
      ? { ok: true as const, value: { outcomes: [], cancelled: false } }
      : await desk.client.call('article.import', { jobId, files });
  desk.forgetJob(jobId);
  if (!report.ok) {
    desk.session.set({ importing: null });
    desk.notices.tell({ type: 'failed', error: report.error });
    return;
  }
  const outcomes = [...refused, ...report.value.outcomes];
  const only = outcomes.length === 1 ? outcomes[0] : undefined;
  if (only !== undefined && only.outcome !== 'refused' && !hasWarnings(only)) {
    await showOne(desk, only);
    return;
  }
  const { cancelled } = report.value;
  desk.session.set({ importing: { jobId, total: outcomes.length, outcomes, cancelled } });
}

/** A single article that came in whole: it is opened, and that says enough. */
async function showOne(desk: Desk, only: Exclude<ImportOutcome, { outcome: 'refused' }>): Promise<void> {
  desk.session.set({ importing: null });
  await openArticle(desk, only.articleId);
  const title = desk.replica.state.get('articles', only.articleId)?.title ?? only.name;
  const editionOf = only.outcome === 'imported' ? only.editionOf : null;
  if (editionOf !== null) desk.notices.tell({ type: 'likely-edition', articleId: only.articleId, editionOf });
  else desk.notices.tell({ type: only.outcome, title });
}

function hasWarnings(outcome: ImportOutcome): boolean {
  return outcome.outcome === 'imported' && outcome.warnings.length > 0;
}
