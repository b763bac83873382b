import { Worker } from 'node:worker_threads';
import { fail, type Result } from '../../../../shared/errors.ts';
import { workerEntry } from '../../workers/worker-entry.ts';
import type { ExportContext, Exported, Exporter, ExportInput } from '../exporter.ts';
import type { PdfReply, PdfRequest } from './pdf-messages.ts';

/** The article typeset, its annotations as real PDF annotations, tables of them after it, all data attached. */
export const annotatedPdf: Exporter = {
  format: 'pdf',
  name: 'Annotated PDF',
  extension: '.pdf',
  mediaType: 'application/pdf',
  write: (input, context) => runWorker(requestOf(input), context, subjectOf(input)),
};

function requestOf({ articles, state, exportedAt }: ExportInput): PdfRequest {
  return {
    articles,
    actors: [...state.values('actors')],
    terms: [...state.values('terms')],
    analysts: [...state.values('analysts')],
    exportedAt,
  };
}

function subjectOf({ articles }: ExportInput): string {
  return articles.map(({ article }) => article.title).join(' · ');
}

/** Typesetting blocks its thread, so it has one of its own; to cancel is to end that thread. */
function runWorker(
  request: PdfRequest,
  { signal, progress }: ExportContext,
  subject: string,
): Promise<Result<Exported>> {
  const cancelled = fail('cancelled', 'The export was cancelled; nothing was written.');
  if (signal.aborted) return Promise.resolve(cancelled);
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerEntry('pdf-worker'), { workerData: request });
    const abort = (): void => {
      resolve(cancelled);
      void worker.terminate();
    };
    signal.addEventListener('abort', abort);
    worker.on('message', (reply: PdfReply) => {
      if (signal.aborted) return;
      if (reply.type === 'progress') progress(reply.done, reply.total, subject);
      else resolve(reply.result);
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      signal.removeEventListener('abort', abort);
      // Nothing happens when it has answered.
      reject(new Error('The PDF worker ended without an answer.'));
    });
  });
}
