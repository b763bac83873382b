import { basename } from 'node:path';
import type { FileToImport } from '../../shared/api/file-to-import.ts';
import type { AnnotatedFile, ImportOutcome, ImportReport } from '../../shared/api/import-report.ts';
import { fail, ok, type AppError, type Result } from '../../shared/errors.ts';
import type { Id } from '../../shared/schema/ids.ts';
import { addArticle } from './add-article.ts';
import { LikelyEditions } from './editions/likely-edition.ts';
import type { Grants } from './grants.ts';
import type { SourceFile } from './importers/importer.ts';
import { readEither } from './importers/registry.ts';
import { annotateArticle } from './interchange/annotate-article.ts';
import { annotatedArticle } from './interchange/annotated-article.ts';
import { importAnnotations } from './interchange/import-annotations.ts';
import { unattended, type Job } from './jobs.ts';
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
  const inOrder = annotationsLast(sources);
  const outcomes: ImportOutcome[] = [];
  for (const [index, source] of inOrder.entries()) {
    if (job.signal.aborted) return { outcomes, cancelled: true };
    job.progress(index, sources.length, source.name);
    const outcome = await importSource(workspace, source, partOf(job, index, sources.length, source.name));
    if (outcome.outcome === 'refused' && outcome.error.code === 'cancelled') {
      return { outcomes, cancelled: true };
    }
    outcomes.push(outcome);
  }
  job.progress(sources.length, sources.length, '');
  return { outcomes, cancelled: false };
}

/** A file's share of a job: how far it is with its annotations counts as a part of one file. */
function partOf({ signal, progress }: Job, index: number, count: number, name: string): Job {
  return { signal, progress: (done, total) => progress(index + done / Math.max(1, total), count, name) };
}

/** Files that may hold annotations only, behind those that may be the articles that they are about. */
export function annotationsLast(sources: readonly Source[]): readonly Source[] {
  const [annotations = [], articles = []] = [true, false].map((wanted) =>
    sources.filter(({ name }) => /\.(?:ann|json|jsonl|csv)$/i.test(name) === wanted),
  );
  return [...articles, ...annotations];
}

/** Imports one file; the outcome has its name for people. */
export async function importSource(
  workspace: Workspace,
  source: Source,
  job: Job = unattended,
): Promise<ImportOutcome> {
  const file = await source.read();
  if (!file.ok) return refused(source.name, file);
  return { ...(await importFile(workspace, file.value, job)), name: source.name };
}

/** Reads one file, as annotations where it holds some and as an article otherwise, and takes it into the library. */
export async function importFile(
  workspace: Workspace,
  file: SourceFile,
  job: Job = unattended,
): Promise<ImportOutcome> {
  const read = await readEither(file, job.signal);
  if (!read.ok) return refused(file.name, read);
  if ('annotations' in read.value) {
    const { format } = read.value.annotations;
    const brought = await importAnnotations(workspace, read.value.annotations, file.name, job);
    if (!brought.ok) return refused(file.name, brought);
    return { name: file.name, outcome: 'annotated', format, ...brought.value };
  }
  const parsed = read.value.article;
  const added = await addArticle(workspace, parsed, file.name);
  if (!added.ok) return refused(file.name, added);
  const { articleId, known } = added.value;
  if (known) return { name: file.name, outcome: 'known', articleId };
  const article = workspace.state.get('articles', articleId);
  const editionOf = article === undefined ? null : await new LikelyEditions(workspace).of(article);
  return { name: file.name, outcome: 'imported', articleId, warnings: parsed.warnings, editionOf };
}

/**
 * Takes the annotations of a file that an analyst chose into one article, as one step.
 * @returns the errors of `annotateArticle`, or what the disk said
 */
export async function annotateFromFile(
  workspace: Workspace,
  articleId: Id,
  file: FileToImport,
  grants: Grants,
  job: Job,
): Promise<Result<AnnotatedFile>> {
  const source = await sourceOf(file, grants);
  if (!source.ok) return source;
  const taken = await annotateArticle(workspace, articleId, source.value, job);
  if (!taken.ok) return taken;
  const { format, losses, ...plan } = taken.value;
  const articles = [annotatedArticle(articleId, false, plan)];
  return ok({ name: source.value.name, outcome: 'annotated', format, articles, losses });
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
