import { fail, ok, type Result } from '../../shared/errors.ts';
import { ExportFormatId, exportFormatIds } from '../../shared/export/export-formats.ts';
import type { ExportPreview } from '../../shared/export/export-preview.ts';
import type { ExportRequest } from '../../shared/export/export-request.ts';
import type { Annotation } from '../../shared/schema/annotation.ts';
import type { Instant } from '../../shared/schema/ids.ts';
import { chosenAnnotations } from './exporters/chosen-annotations.ts';
import type { ArticleToExport, Exported } from './exporters/exporter.ts';
import type { ExportWork } from './exporters/export-work.ts';
import { runExport, runPreview } from './exporters/run-export.ts';
import type { Job } from './jobs.ts';
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
  const work = await workFor(workspace, request, exportedAt);
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
  const work = await workFor(workspace, { ...request, articleIds }, exportedAt);
  return work.ok ? runPreview(work.value, job) : work;
}

async function workFor(
  workspace: Workspace,
  request: ExportRequest,
  exportedAt: Instant,
): Promise<Result<Omit<ExportWork, 'purpose'>>> {
  const { state } = workspace;
  const passes = chosenAnnotations(request, state);
  const articles: ArticleToExport[] = [];
  for (const id of request.articleIds) {
    const opened = await workspace.peekArticle(id);
    if (!opened.ok) return opened;
    const article = state.get('articles', id);
    if (article === undefined)
      return fail('not-found', 'This article is not there.', { table: 'articles', id });
    const { document, annotations } = opened.value;
    articles.push({ article, document, annotations: [...annotations.values()].filter(passes).sort(byPlace) });
  }
  return ok({
    format: request.format,
    options: request.options,
    articles,
    settings: [...state.values('settings')],
    actors: [...state.values('actors')],
    terms: [...state.values('terms')],
    analysts: [...state.values('analysts')],
    exportedAt,
  });
}

/** Annotations in reading order; what is about the whole article comes first. */
export function byPlace(a: Annotation, b: Annotation): number {
  const start = (annotation: Annotation): number => annotation.anchors[0]?.start ?? -1;
  const end = (annotation: Annotation): number => annotation.anchors[0]?.end ?? -1;
  return start(a) - start(b) || end(b) - end(a) || (a.id < b.id ? -1 : 1);
}
