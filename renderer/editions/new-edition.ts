import type { EditionReport } from '../../shared/api/edition-report.ts';
import type { FileToImport } from '../../shared/api/file-to-import.ts';
import type { Result } from '../../shared/errors.ts';
import type { Article } from '../../shared/schema/article.ts';
import { chooseOneFile } from '../library/choose-one-file.ts';
import { isImporting } from '../library/import-files.ts';
import { openArticle } from '../reading/open-article.ts';
import type { Desk } from '../state/desk.ts';

/** Asks for the file of an article's new edition, imports it and opens it at the review. */
export async function importEdition(desk: Desk, article: Article): Promise<void> {
  if (isImporting(desk)) return;
  const file = await chooseOneFile(desk, 'edition');
  if (file !== null) await takeEdition(desk, (jobId) => callImport(desk, jobId, article.id, file));
}

/** Makes an article of the library the new edition of another one and opens it at the review. */
export async function linkEdition(desk: Desk, editionOf: string, articleId: string): Promise<void> {
  if (isImporting(desk)) return;
  await takeEdition(desk, (jobId) => desk.client.call('edition.link', { jobId, editionOf, articleId }));
}

async function callImport(
  desk: Desk,
  jobId: string,
  editionOf: string,
  file: FileToImport,
): Promise<Result<EditionReport>> {
  return desk.client.call('edition.import', { jobId, editionOf, file });
}

async function takeEdition(
  desk: Desk,
  take: (jobId: string) => Promise<Result<EditionReport>>,
): Promise<void> {
  const jobId = desk.clock.newId();
  // The list that this one was chosen from stays: it may offer others.
  const { importing: list } = desk.session.get();
  desk.session.set({ importing: { jobId, total: 1, done: 0, outcomes: null, cancelled: false } });
  const taken = await take(jobId);
  desk.forgetJob(jobId);
  desk.session.set({ importing: list });
  if (!taken.ok) {
    desk.notices.tell({ type: 'failed', error: taken.error });
    return;
  }
  const { articleId, counts } = taken.value;
  await openArticle(desk, articleId);
  const isEmpty = counts.exact + counts.moved + counts.lost === 0;
  desk.session.set({ tab: isEmpty ? 'form' : 'review' });
  desk.notices.tell({ type: 'carried', counts });
}
