import { parentPort, workerData } from 'node:worker_threads';
import type { PdfReply, PdfRequest } from '../exporters/pdf/pdf-messages.ts';
import { writePdf } from '../exporters/pdf/write-pdf.ts';

/** Sets one export in pages, in a thread of its own: starts with a `PdfRequest`, says `PdfReply`s, ends. */
const answer = (reply: PdfReply): void => parentPort?.postMessage(reply);

const result = await writePdf(workerData as PdfRequest, (done, total) =>
  answer({ type: 'progress', done, total }),
);
answer({ type: 'written', result });
