import { basename } from 'node:path';
import type { FileToImport, ImportOutcome, ImportReport } from '../../shared/api/contract.ts';
import { fail, ok, type AppError, type Result } from '../../shared/errors.ts';
import { addArticle } from './add-article.ts';
import { likelyEdition } from './editions/likely-edition.ts';
import type { Grants } from './grants.ts';
import type { SourceFile } from './importers/importer.ts';
import { readArticle } from './importers/registry.ts';
import type { Job } from './jobs.ts';
import { sourcesAt, type Source } from './source-files.ts';
import type { Workspace } from './workspace.ts';

/** Takes files one by one; each is imported whole or not at all. What is done stays done on a cancel. */
export async function importFiles(
  workspace: Workspace,
  files: readonly FileToImport[],
  grants: Grants,
  job: Job,
): Promise<ImportReport> {
  const sources: Source[] = [];
  for (const file of files) sources.push(...(await sourcesOf(file, grants)));
  const outcomes: ImportOutcome[] = [];
  for (const [index, source] of sources.entries()) {
    if (job.signal.aborted) return { outcomes, cancelled: true };
    job.progress(index, sources.length, source.name);
    const outcome = await importSource(workspace, source, job.signal);
    if (outcome.outcome === 'refused' && outcome.error.code === 'cancelled') {
      return { outcomes, cancelled: true };
    }
    outcomes.push(outcome);
  }
  job.progress(sources.length, sources.length, '');
  return { outcomes, cancelled: false };
}

/** Imports one file; the outcome has its name for people. */
export async function importSource(
  workspace: Workspace,
  source: Source,
  signal?: AbortSignal,
): Promise<ImportOutcome> {
  const file = await source.read();
  if (!file.ok) return refused(source.name, file);
  return { ...(await importFile(workspace, file.value, signal)), name: source.name };
}

/** Reads one file as an article and takes it into the library. */
export async function importFile(
  workspace: Workspace,
  file: SourceFile,
  signal?: AbortSignal,
): Promise<ImportOutcome> {
  const parsed = await readArticle(file, signal);
  if (!parsed.ok) return refused(file.name, parsed);
  const added = await addArticle(workspace, parsed.value, file.name);
  if (!added.ok) return refused(file.name, added);
  const { articleId, known } = added.value;
  if (known) return { name: file.name, outcome: 'known', articleId };
  const article = workspace.state.get('articles', articleId);
  const editionOf = article === undefined ? null : await likelyEdition(workspace, article);
  return { name: file.name, outcome: 'imported', articleId, warnings: parsed.value.warnings, editionOf };
}

/** What an analyst chose, file by file; what the page sends is a file by itself. */
async function sourcesOf(file: FileToImport, grants: Grants): Promise<readonly Source[]> {
  const { name } = file;
  if ('base64' in file) {
    const ownName = basename(name.replaceAll('\\', '/'));
    const read = (): SourceFile => ({ name: ownName, bytes: Buffer.from(file.base64, 'base64') });
    return [{ name, read: () => Promise.resolve(ok(read())) }];
  }
  const granted = grants.take(file.grant, 'read');
  if (!granted.ok) return [{ name, read: () => Promise.resolve(granted) }];
  return sourcesAt(granted.value.path, name);
}

/** A single file that an analyst chose, or that the page sent. */
export async function sourceOf(file: FileToImport, grants: Grants): Promise<Result<SourceFile>> {
  const [source] = await sourcesOf(file, grants);
  return source === undefined ? fail('not-found', `There is no file “${file.name}”.`) : source.read();
}

function refused(name: string, { error }: { readonly error: AppError }): ImportOutcome {
  return { name, outcome: 'refused', error };
}
