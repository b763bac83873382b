import { emptyTables, WorkspaceState } from '../../../shared/changes/state.ts';
import { ok, type Result } from '../../../shared/errors.ts';
import { exportFormat } from '../../../shared/export/export-formats.ts';
import type { ExportPreview } from '../../../shared/export/export-preview.ts';
import { goesApart } from '../../../shared/export/export-request.ts';
import { type Loss } from '../../../shared/losses/loss.ts';
import type { TellProgress } from '../workers/in-thread.ts';
import type { Exported, Exporter, ExportInput } from './exporter.ts';
import type { ExportWork } from './export-work.ts';
import { distinctFileNames } from './file-names.ts';
import { archivePreview } from './archive-preview.ts';
import { exporters } from './registry.ts';
import { textPreview } from './text-preview.ts';
import { zipFiles, type FileToZip } from './zip-files.ts';

/** Hundredths of an article. */
const SHARES = 100;

/**
 * Writes articles in one format: several that do not belong into one file become a zip archive of files that bear their
 * titles. Blocks its thread.
 */
export async function writeExport(work: ExportWork, progress: TellProgress): Promise<Result<Exported>> {
  const exporter = await exporters[work.format]();
  const input = inputOf(work);
  const { articles, options } = work;
  if (articles.length > 1 && goesApart(work.format, options)) {
    return writeApart(work, exporter, input, progress);
  }
  const subject = articles.map(({ article }) => article.title).join(' · ');
  return exporter.write(input, { progress: (done, total) => progress(done, total, subject) });
}

/** How the first of the articles will look. Blocks its thread. */
export async function previewExport(
  work: ExportWork,
  progress: TellProgress,
): Promise<Result<ExportPreview>> {
  const exporter = await exporters[work.format]();
  const input = inputOf({ ...work, articles: work.articles.slice(0, 1) });
  const subject = input.articles[0]?.article.title ?? '';
  const context = { progress: (done: number, total: number) => progress(done, total, subject) };
  if (exporter.preview !== undefined) return exporter.preview(input, context);
  const written = await exporter.write(input, context);
  if (!written.ok) return written;
  const { bytes } = written.value;
  return ok(
    exportFormat(work.format).mediaType === 'application/zip' ? archivePreview(bytes) : textPreview(bytes),
  );
}

function inputOf(work: ExportWork): ExportInput {
  const { articles, options, traced, exportedAt } = work;
  return { articles, state: stateOf(work), options, traced, exportedAt };
}

async function writeApart(
  { format, articles, exportedAt }: ExportWork,
  exporter: Exporter,
  input: ExportInput,
  progress: TellProgress,
): Promise<Result<Exported>> {
  const { extension } = exportFormat(format);
  const names = distinctFileNames(
    articles.map(({ article }) => article),
    extension,
  );
  const files: FileToZip[] = [];
  const losses: Loss[] = [];
  for (const [at, one] of articles.entries()) {
    const { title } = one.article;
    const tell = (share: number): void => progress(at * SHARES + share, articles.length * SHARES, title);
    tell(0);
    const written = await exporter.write(
      { ...input, articles: [one] },
      { progress: (done, total) => tell(Math.round((done / total) * SHARES)) },
    );
    if (!written.ok) return written;
    files.push({ name: names[at] ?? `${one.article.id}${extension}`, bytes: written.value.bytes });
    losses.push(...written.value.losses.map((loss) => ({ ...loss, where: title })));
  }
  return ok({ bytes: zipFiles(files, exportedAt), losses });
}

function stateOf({ settings, actors, terms, analysts }: ExportWork): WorkspaceState {
  const tables = emptyTables();
  for (const record of settings) tables.settings.set(record.id, record);
  for (const actor of actors) tables.actors.set(actor.id, actor);
  for (const term of terms) tables.terms.set(term.id, term);
  for (const analyst of analysts) tables.analysts.set(analyst.id, analyst);
  return new WorkspaceState(tables);
}
