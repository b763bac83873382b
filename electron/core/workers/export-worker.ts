import { parentPort, workerData } from 'node:worker_threads';
import type { ExportReply, ExportWork } from '../exporters/export-work.ts';
import { previewExport, writeExport } from '../exporters/write-export.ts';

/** Writes one export, or shows how it will look, in a thread of its own: starts with an `ExportWork`, says `ExportReply`s, ends. */
const answer = (reply: ExportReply): void => parentPort?.postMessage(reply);

const progress = (done: number, total: number, subject: string): void =>
  answer({ type: 'progress', done, total, subject });

const work = workerData as ExportWork;
if (work.purpose === 'preview') {
  answer({ type: 'previewed', result: await previewExport(work, progress) });
} else {
  answer({ type: 'written', result: await writeExport(work, progress) });
}
