import { basename } from 'node:path';
import { fail, ok, type Result } from '../../shared/errors.ts';
import type { Annotation } from '../../shared/schema/annotation.ts';
import type { Instant } from '../../shared/schema/ids.ts';
import type { ArticleToExport, Exported, Exporter } from './exporters/exporter.ts';
import { exporters } from './exporters/registry.ts';
import type { Job } from './jobs.ts';
import type { Workspace } from './workspace.ts';

export function exporterFor(format: string): Result<Exporter> {
  const found = exporters.find((exporter) => exporter.format === format);
  if (found !== undefined) return ok(found);
  const known = exporters.map((exporter) => exporter.format).join(', ');
  return fail('invalid', `There is no export format “${format}”; there are ${known}.`, { reason: 'format' });
}

/** Reads articles as they are on the disk now and writes them in one format, in memory. */
export async function exportArticles(
  workspace: Workspace,
  articleIds: readonly string[],
  exporter: Exporter,
  exportedAt: Instant,
  job: Job,
): Promise<Result<Exported>> {
  const articles: ArticleToExport[] = [];
  for (const id of articleIds) {
    const opened = await workspace.openArticle(id);
    if (!opened.ok) return opened;
    const article = workspace.state.get('articles', id);
    if (article === undefined)
      return fail('not-found', 'This article is not there.', { table: 'articles', id });
    const { document, annotations } = opened.value;
    articles.push({ article, document, annotations: [...annotations.values()].sort(byPlace) });
  }
  return exporter.write({ articles, state: workspace.state, exportedAt }, job);
}

/** A file name that every system takes, made of a title. */
export function fileNameFor(title: string, extension: string): string {
  const safe = title
    .replace(/[\p{Cc}<>:"/\\|?*\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '')
    .slice(0, 120)
    .toWellFormed()
    .trim();
  return `${basename(safe === '' ? 'Article' : safe)}${extension}`;
}

/** Annotations in reading order; what is about the whole article comes first. */
export function byPlace(a: Annotation, b: Annotation): number {
  const start = (annotation: Annotation): number => annotation.anchors[0]?.start ?? -1;
  const end = (annotation: Annotation): number => annotation.anchors[0]?.end ?? -1;
  return start(a) - start(b) || end(b) - end(a) || (a.id < b.id ? -1 : 1);
}
