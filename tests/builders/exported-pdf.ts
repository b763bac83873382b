import { gatherAnnotations } from '../../electron/core/web-annotation/gather.ts';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ArticleToExport, Exported } from '../../electron/core/exporters/exporter.ts';
import type { ExportWork } from '../../electron/core/exporters/export-work.ts';
import { runExport } from '../../electron/core/exporters/run-export.ts';
import { writePdf } from '../../electron/core/exporters/pdf/write-pdf.ts';
import { planAnnotations } from '../../electron/core/web-annotation/plan-annotations.ts';
import type { Result } from '../../shared/errors.ts';
import type { ExportFormatId } from '../../shared/export/export-formats.ts';
import { usualOptions, type ExportOptions } from '../../shared/export/export-options.ts';
import { value } from './open-workspace.ts';
import { readPdf, type ReadPdf } from './read-pdf.ts';
import type { TestWorkspace } from './workspace.ts';

const fixtures = path.join(import.meta.dirname, '../../fixtures');
export const EXPORTED_AT = '2026-01-05T10:00:00.000Z';

/** An article of a workspace in memory as an export takes it. */
export function toExport(desk: TestWorkspace, articleId: string): ArticleToExport {
  const article = desk.state.get('articles', articleId);
  const open = desk.state.open.get(articleId);
  if (article === undefined || open === undefined) throw new Error('The test article is not open.');
  return { article, document: open.document, annotations: [...open.annotations.values()] };
}

/** The sample article with its annotations, of all kinds and by two analysts. */
export async function sampleArticle(desk: TestWorkspace): Promise<ArticleToExport> {
  const markdown = await readFile(path.join(fixtures, 'tehran-visit.md'), 'utf8');
  const { article } = desk.article({
    title: 'Putin heads to Tehran for talks with Khamenei',
    source: 'Slantwise sample briefing',
    published: '2015-11-22',
    language: 'en',
    text: markdown.split('---\n').slice(2).join('---\n').trim(),
  });
  const bytes = await readFile(path.join(fixtures, 'tehran-visit.annotations.json'));
  const plan = value(
    planAnnotations(
      desk.state,
      article.id,
      { gathered: value(gatherAnnotations(bytes, 'tehran-visit.annotations.json')), text: null },
      { ...desk.clock, analystId: desk.analyst.id, findChange: () => undefined },
    ),
  );
  if (plan.command !== null) desk.do(plan.command);
  return toExport(desk, article.id);
}

/** An export of a workspace in memory, as its thread is started with it. */
export function exportWork(
  desk: TestWorkspace,
  articles: readonly ArticleToExport[],
  format: ExportFormatId,
  options: Partial<ExportOptions> = {},
): ExportWork {
  const { settings, actors, terms, analysts } = desk.state.tables;
  return {
    purpose: 'write',
    format,
    options: { ...usualOptions, ...options },
    articles,
    settings: [...settings.values()],
    actors: [...actors.values()],
    terms: [...terms.values()],
    analysts: [...analysts.values()],
    exportedAt: EXPORTED_AT,
  };
}

/** Exports as the application does: in a worker. */
export function exportPdf(
  desk: TestWorkspace,
  articles: readonly ArticleToExport[],
  signal: AbortSignal = new AbortController().signal,
  progress: (done: number, total: number, subject: string) => void = () => undefined,
): Promise<Result<Exported>> {
  return runExport(exportWork(desk, articles, 'pdf'), { signal, progress });
}

/** Exports in this thread, and reads what was written. */
export async function printed(
  desk: TestWorkspace,
  articles: readonly ArticleToExport[],
  options: Partial<ExportOptions> = {},
): Promise<Exported & { readonly read: ReadPdf }> {
  const input = {
    articles,
    state: desk.state,
    options: { ...usualOptions, ...options },
    exportedAt: EXPORTED_AT,
  };
  const exported = value(await writePdf(input, () => undefined));
  return { ...exported, read: await readPdf(exported.bytes) };
}
