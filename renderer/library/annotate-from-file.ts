import type { Desk } from '../state/desk.ts';
import { chooseOneFile } from './choose-one-file.ts';
import { isImporting } from './import-files.ts';

/** Asks for a file, takes its annotations into an article as one step, and lists what came of them. */
export async function annotateFromFile(desk: Desk, articleId: string): Promise<void> {
  if (isImporting(desk)) return;
  const file = await chooseOneFile(desk, 'annotations');
  // While a dialog was open, files may have been dropped.
  if (file === null || isImporting(desk)) return;
  const jobId = desk.clock.newId();
  desk.session.set({ importing: { jobId, total: 1, done: 0, outcomes: null, cancelled: false } });
  const annotated = await desk.client.call('article.annotate', { jobId, articleId, file });
  desk.forgetJob(jobId);
  if (annotated.ok) {
    desk.session.set({
      importing: { jobId, total: 1, done: 1, outcomes: [annotated.value], cancelled: false },
    });
  } else {
    desk.session.set({ importing: null });
    desk.notices.tell({ type: 'failed', error: annotated.error });
  }
}
