import { mkdir, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { AppError, Result } from '../../shared/errors.ts';
import { fail, ok } from '../../shared/errors.ts';
import { exportFormat } from '../../shared/export/export-formats.ts';
import type { ExportRequest } from '../../shared/export/export-request.ts';
import type { Loss } from '../../shared/losses/loss.ts';
import type { Article } from '../../shared/schema/article.ts';
import { exportArticles } from '../core/export-articles.ts';
import { distinctFileNames } from '../core/exporters/file-names.ts';
import { SHAREABLE, writeDurably } from '../core/storage/durable-write.ts';
import { onDisk } from '../core/storage/storage-failure.ts';
import type { Desk } from './verb.ts';

export type HowToExport = Omit<ExportRequest, 'articleIds'>;

export interface ExportedFile {
  /** Null for a file of several articles. */
  readonly articleId: string | null;
  readonly title: string;
  /** Absolute; null when nothing was written. */
  readonly path: string | null;
  readonly bytes: number;
  readonly losses: readonly Loss[];
  readonly error: AppError | null;
}

/** Exports articles into a folder, each to its own file, whole or not at all. */
export async function exportEach(
  desk: Desk,
  articles: readonly Article[],
  how: HowToExport,
  folder: string,
): Promise<ExportedFile[]> {
  const names = distinctFileNames(articles, exportFormat(how.format).extension);
  const files: ExportedFile[] = [];
  for (const [index, article] of articles.entries()) {
    desk.job.progress(index, articles.length, article.title);
    files.push(await exportOne(desk, article, how, resolve(desk.cwd, folder, names[index] ?? article.id)));
    if (desk.job.signal.aborted) break;
  }
  return files;
}

/** @param path absolute */
export async function exportOne(
  desk: Desk,
  article: Article,
  how: HowToExport,
  path: string,
): Promise<ExportedFile> {
  const { id: articleId, title } = article;
  const written = await exportTo(desk, [article], how, path);
  return written.ok
    ? { articleId, title, path, ...written.value, error: null }
    : { articleId, title, path: null, bytes: 0, losses: [], error: written.error };
}

export async function exportTo(
  { workspace, clock, job }: Desk,
  articles: readonly Article[],
  how: HowToExport,
  path: string,
): Promise<Result<{ readonly bytes: number; readonly losses: readonly Loss[] }>> {
  const request = { ...how, articleIds: articles.map(({ id }) => id) };
  const exported = await exportArticles(workspace, request, clock.now(), job);
  if (!exported.ok) return exported;
  if (job.signal.aborted) return fail('cancelled', 'Cancelled; nothing was written.');
  const { bytes, losses } = exported.value;
  const written = await onDisk(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    await writeDurably(path, bytes, { mode: SHAREABLE });
  });
  return written.ok ? ok({ bytes: bytes.length, losses }) : written;
}

/** What was typed as a place, for one file: the file itself, or a folder that it goes into under a name of its own. */
export async function placeToWrite({ cwd }: Desk, out: string): Promise<{ into(name: string): string }> {
  const place = resolve(cwd, out);
  const isFolder = out.endsWith(sep) || (await isAFolder(place));
  return { into: (name) => (isFolder ? join(place, name) : place) };
}

/** What cannot be looked at is no folder to write into; writing says why. */
async function isAFolder(path: string): Promise<boolean> {
  const facts = await onDisk(path, () => stat(path));
  return facts.ok && facts.value.isDirectory();
}
