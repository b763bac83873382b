import { useEffect, useState } from 'react';
import type { AppError, Result } from '../../shared/errors.ts';
import type { ExportPreview } from '../../shared/export/export-preview.ts';
import type { ExportRequest } from '../../shared/export/export-request.ts';
import { useDesk } from '../state/desk-context.ts';

export type Preview =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly preview: ExportPreview }
  | { readonly state: 'failed'; readonly error: AppError };

/** How an export of an article will look. A preview that is no longer wanted is cancelled. */
export function usePreview(articleId: string, how: Omit<ExportRequest, 'articleIds'>): Preview {
  const { client, clock, forgetJob } = useDesk();
  const [made, setMade] = useState<{ readonly of: string; readonly result: Result<ExportPreview> } | null>(
    null,
  );
  const asked = JSON.stringify([articleId, how]);
  useEffect(() => {
    const jobId = clock.newId();
    let wanted = true;
    void client.call('export.preview', { ...how, articleIds: [articleId], jobId }).then((result) => {
      forgetJob(jobId);
      if (wanted) setMade({ of: asked, result });
    });
    return () => {
      wanted = false;
      void client.call('job.cancel', { jobId });
    };
    // What is asked for is all in `asked`.
  }, [asked, client, clock, forgetJob]); // oxlint-disable-line react-hooks/exhaustive-deps
  if (made?.of !== asked) return { state: 'loading' };
  return made.result.ok
    ? { state: 'ready', preview: made.result.value }
    : { state: 'failed', error: made.result.error };
}
