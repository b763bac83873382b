import { workerData } from 'node:worker_threads';
import type { ExportWork } from '../exporters/export-work.ts';
import { previewExport, writeExport } from '../exporters/write-export.ts';
import { answerWith } from './in-thread.ts';

/** Writes one export, or shows how it will look, in a thread of its own. */
const work = workerData as ExportWork;
if (work.purpose === 'preview') await answerWith((tell) => previewExport(work, tell));
else await answerWith((tell) => writeExport(work, tell));
