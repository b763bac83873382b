import { mkdir, stat } from 'node:fs/promises';
import { dirname, extname, basename, join, resolve, sep } from 'node:path';
import type { AppError, Result } from '../../shared/errors.ts';
import { fail, ok } from '../../shared/errors.ts';
import type { Article } from '../../shared/schema/article.ts';
import { exportArticles, fileNameFor } from '../core/export-articles.ts';
import type { Exporter } from '../core/exporters/exporter.ts';
import { SHAREABLE, writeDurably } from '../core/storage/durable-write.ts';
import { onDisk } from '../core/storage/storage-failure.ts';
import type { Desk } from './verb.ts';

export interface ExportedFile {
  readonly articleId: string;
  readonly title: string;
  /** Absolute; null when nothing was written. */
  readonly path: string | null;
  readonly bytes: number;
  readonly losses: readonly string[];
  readonly error: AppError | null;
}

/**
 * Exports articles, each to its own file, whole or not at all.
 * @param out a folder; or, with `as` being `file`, a file, unless there is a folder of that name
 */
export async function exportEach(
  desk: Desk,
  articles: readonly Article[],
  exporter: Exporter,
  out: string,
  as: 'file' | 'folder',
): Promise<ExportedFile[]> {
  const place = resolve(desk.cwd, out);
  const single = as === 'file' && !out.endsWith(sep) && !(await isFolder(place));
  const names = single ? [basename(place)] : distinctNames(articles, exporter.extension);
  const folder = single ? dirname(place) : place;
  const files: ExportedFile[] = [];
  for (const [index, article] of articles.entries()) {
    desk.job.progress(index, articles.length, article.title);
    const path = join(folder, names[index] ?? article.id);
    const written = await exportTo(desk, article, exporter, path);
    const { id: articleId, title } = article;
    files.push(
      written.ok
        ? { articleId, title, path, ...written.value, error: null }
        : { articleId, title, path: null, bytes: 0, losses: [], error: written.error },
    );
    if (desk.job.signal.aborted) break;
  }
  return files;
}

async function exportTo(
  { workspace, clock, job }: Desk,
  article: Article,
  exporter: Exporter,
  path: string,
): Promise<Result<{ readonly bytes: number; readonly losses: readonly string[] }>> {
  const exported = await exportArticles(workspace, [article.id], exporter, clock.now(), job);
  if (!exported.ok) return exported;
  if (job.signal.aborted) return fail('cancelled', 'Cancelled; nothing was written.');
  const { bytes, losses } = exported.value;
  const written = await onDisk(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    await writeDurably(path, bytes, { mode: SHAREABLE });
  });
  return written.ok ? ok({ bytes: bytes.length, losses }) : written;
}

/** Articles of one title, and titles that differ in case alone, get the start of their ids. */
function distinctNames(articles: readonly Article[], extension: string): string[] {
  const names = articles.map(({ title }) => fileNameFor(title, extension));
  const count = new Map<string, number>();
  for (const name of names) count.set(name.toLowerCase(), (count.get(name.toLowerCase()) ?? 0) + 1);
  return names.map((name, index) =>
    (count.get(name.toLowerCase()) ?? 0) > 1
      ? `${basename(name, extname(name))} ${articles[index]?.id ?? ''}${extension}`
      : name,
  );
}

/** What cannot be looked at is no folder to write into; writing says why. */
async function isFolder(path: string): Promise<boolean> {
  const facts = await onDisk(path, () => stat(path));
  return facts.ok && facts.value.isDirectory();
}
