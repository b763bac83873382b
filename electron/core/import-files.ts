import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileToImport, ImportOutcome, ImportReport } from '../../shared/api/contract.ts';
import { fail, ok, type AppError, type Result } from '../../shared/errors.ts';
import { addArticle } from './add-article.ts';
import { likelyEdition } from './editions/likely-edition.ts';
import type { Grants } from './grants.ts';
import type { SourceFile } from './importers/importer.ts';
import { readArticle } from './importers/registry.ts';
import type { Job } from './jobs.ts';
import { onDisk } from './storage/storage-failure.ts';
import type { Workspace } from './workspace.ts';

/** Larger files are refused before they are read. */
const FILE_LIMIT = 64 * 1024 * 1024;

/** Takes files one by one; each is imported whole or not at all. What is done stays done on a cancel. */
export async function importFiles(
  workspace: Workspace,
  files: readonly FileToImport[],
  grants: Grants,
  job: Job,
): Promise<ImportReport> {
  const outcomes: ImportOutcome[] = [];
  for (const [index, file] of files.entries()) {
    if (job.signal.aborted) return { outcomes, cancelled: true };
    job.progress(index, files.length, file.name);
    const source = await sourceOf(file, grants);
    const outcome = source.ok
      ? await importFile(workspace, source.value, job.signal)
      : refused(file.name, source);
    if (outcome.outcome === 'refused' && outcome.error.code === 'cancelled') {
      return { outcomes, cancelled: true };
    }
    outcomes.push(outcome);
  }
  job.progress(files.length, files.length, '');
  return { outcomes, cancelled: false };
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

/** @returns `format` when the file is too large, `not-found` when it is not there, or what the disk said */
export async function readSourceFile(path: string): Promise<Result<SourceFile>> {
  const name = basename(path);
  const facts = await onDisk(path, () => stat(path));
  if (!facts.ok) return unreadable(name, facts.error);
  if (!facts.value.isFile())
    return fail('format', `“${name}” is not a file.`, { name, reason: 'not-a-file' });
  if (facts.value.size > FILE_LIMIT) {
    return fail('format', `“${name}” is larger than 64 MB; nothing was imported.`, {
      name,
      reason: 'too-large',
    });
  }
  const bytes = await onDisk(path, () => readFile(path));
  return bytes.ok ? ok({ name, bytes: bytes.value }) : unreadable(name, bytes.error);
}

function unreadable(name: string, { code, details }: AppError): Result<never> {
  if (details['reason'] === 'ENOENT') return fail('not-found', `There is no file “${name}”.`, details);
  return fail(code, `“${name}” cannot be read (${String(details['reason'])}).`, details);
}

/** A file's bytes: as they were sent, or from the path that the analyst chose. */
export async function sourceOf(file: FileToImport, grants: Grants): Promise<Result<SourceFile>> {
  if ('base64' in file) return ok(fromBase64(file.name, file.base64));
  const path = grants.take(file.grant, 'read');
  return path.ok ? readSourceFile(path.value.path) : path;
}

function fromBase64(name: string, base64: string): SourceFile {
  return { name: basename(name.replaceAll('\\', '/')), bytes: Buffer.from(base64, 'base64') };
}

function refused(
  name: string,
  { error }: { readonly error: Extract<ImportOutcome, { outcome: 'refused' }>['error'] },
): ImportOutcome {
  return { name, outcome: 'refused', error };
}
