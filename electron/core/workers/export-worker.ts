import { parentPort, workerData } from 'node:worker_threads';
import type { ExportReply, ExportWork } from '../exporters/export-work.ts';
import { writeExport } from '../exporters/write-export.ts';

/** Writes one export, in a thread of its own: starts with an `ExportWork`, says `ExportReply`s, ends. */
const answer = (reply: ExportReply): void => parentPort?.postMessage(reply);

const result = await writeExport(workerData as ExportWork, (done, total, subject) =>
  answer({ type: 'progress', done, total, subject }),
);
answer({ type: 'written', result });
