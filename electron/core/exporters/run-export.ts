import type { Result } from '../../../shared/errors.ts';
import type { ExportPreview } from '../../../shared/export/export-preview.ts';
import type { Job } from '../jobs.ts';
import { inThread, type ThreadWork } from '../workers/in-thread.ts';
import type { Exported } from './exporter.ts';
import type { ExportWork } from './export-work.ts';

/** Writing blocks its thread, so it has one of its own; to cancel is to end that thread. */
export function runExport(work: Omit<ExportWork, 'purpose'>, job: Job): Promise<Result<Exported>> {
  return inThread(threadOf({ ...work, purpose: 'write' }), job);
}

/** The same for a look at how it will be. */
export function runPreview(work: Omit<ExportWork, 'purpose'>, job: Job): Promise<Result<ExportPreview>> {
  return inThread(threadOf({ ...work, purpose: 'preview' }), job);
}

function threadOf(data: ExportWork): ThreadWork {
  return {
    worker: 'export-worker',
    data,
    whenCancelled: 'The export was cancelled; nothing was written.',
  };
}
