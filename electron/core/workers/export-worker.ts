import type { ExportWork } from '../exporters/export-work.ts';
import { previewExport, writeExport } from '../exporters/write-export.ts';
import { answerEach } from './in-thread.ts';

/** Writes exports, or shows how they will look, in a thread of its own. */
answerEach<ExportWork, unknown>((work, tell) =>
  work.purpose === 'preview' ? previewExport(work, tell) : writeExport(work, tell),
);
