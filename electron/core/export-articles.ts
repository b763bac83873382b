import { fail, ok, type Result } from '../../shared/errors.ts';
import { ExportFormatId, exportFormatIds } from '../../shared/export/export-formats.ts';
import type { ExportPreview } from '../../shared/export/export-preview.ts';
import type { ExportRequest } from '../../shared/export/export-request.ts';
import type { Annotation } from '../../shared/schema/annotation.ts';
import type { Id, Instant } from '../../shared/schema/ids.ts';
import { chosenAnnotations } from './exporters/chosen-annotations.ts';
import type { ArticleToExport, Exported } from './exporters/exporter.ts';
import type { ExportWork } from './exporters/export-work.ts';
import { runExport, runPreview } from './exporters/run-export.ts';
import type { Job } from './jobs.ts';
import { onDisk } from './storage/storage-failure.ts';
import { traceArticle, traceShared } from './trace-export.ts';
import type { Workspace } from './workspace.ts';

export function exportFormatNamed(name: string): Result<ExportFormatId> {
  const known = ExportFormatId.safeParse(name);
  if (known.success) return ok(known.data);
  return fail('invalid', `There is no export format “${name}”; there are ${exportFormatIds.join(', ')}.`, {
    reason: 'format',
  });
}

/** Reads articles as they are on the disk now and writes them in one format, in memory. */
export async function exportArticles(
  workspace: Workspace,
  request: ExportRequest,
  exportedAt: Instant,
  job: Job,
): Promise<Result<Exported>> {
  // Only a PDF holds a bundle. A desk that only reads leaves the workspace's own notes on its records alone.
  const isTraced = request.format === 'pdf' && workspace.keeping.readOnly === null;
  const work = await workFor(workspace, request, exportedAt, isTraced);
  return work.ok ? runExport(work.value, job) : work;
}

/** How the first of the articles will look. */
export async function previewExport(
  workspace: Workspace,
  request: ExportRequest,
  exportedAt: Instant,
  job: Job,
): Promise<Result<ExportPreview>> {
  const articleIds = request.articleIds.slice(0, 1);
  const work = await workFor(workspace, { ...request, articleIds }, exportedAt, false);
  return work.ok ? runPreview(work.value, job) : work;
}

async function workFor(
  workspace: Workspace,
  request: ExportRequest,
  exportedAt: Instant,
  isTraced: boolean,
): Promise<Result<Omit<ExportWork, 'purpose'>>> {
  const { state, folder } = workspace;
  const chosen = chosenAnnotations(request, state);
  const passes = (annotation: Annotation): boolean =>
    chosen(annotation) && workspace.blindness.shows(annotation);
  const articles: ArticleToExport[] = [];
  for (const id of request.articleIds) {
    const read = await onDisk(folder.article(id), () =>
      workspace.settled(() => articleToExport(workspace, id, passes, isTraced)),
    );
    if (!read.ok) return read;
    if (!read.value.ok) return read.value;
    articles.push(read.value.value);
  }
  const rest = await onDisk(folder.root, () =>
    workspace.settled(async () => ({
      settings: [...state.values('settings')],
      actors: [...state.values('actors')],
      terms: [...state.values('terms')],
      analysts: [...state.values('analysts')],
      ...(isTraced
        ? { traced: await traceShared(workspace, articles, request.options.history === 'with') }
        : {}),
    })),
  );
  if (!rest.ok) return rest;
  const { format, options } = request;
  return ok({ format, options, articles, exportedAt, ...rest.value });
}

/** Nothing else happens while it is read: what is known of its records is of the same moment. */
async function articleToExport(
  workspace: Workspace,
  id: Id,
  passes: (annotation: Annotation) => boolean,
  isTraced: boolean,
): Promise<Result<ArticleToExport>> {
  const article = workspace.state.get('articles', id);
  if (article === undefined)
    return fail('not-found', 'This article is not there.', { table: 'articles', id });
  const opened = await workspace.articles.peek(id);
  if (!opened.ok) return opened;
  const { document } = opened.value;
  const annotations = [...opened.value.annotations.values()].filter(passes).sort(byPlace);
  return ok({
    article,
    document,
    annotations,
    ...(isTraced ? { traced: await traceArticle(workspace, id, annotations, passes) } : {}),
  });
}

/** Annotations in reading order; what is about the whole article comes first. */
export function byPlace(a: Annotation, b: Annotation): number {
  const start = (annotation: Annotation): number => annotation.anchors[0]?.start ?? -1;
  const end = (annotation: Annotation): number => annotation.anchors[0]?.end ?? -1;
  return start(a) - start(b) || end(b) - end(a) || (a.id < b.id ? -1 : 1);
}
