import { useEffect, useState } from 'react';
import type { AppError, Result } from '../../shared/errors.ts';
import type { ExportPreview } from '../../shared/export/export-preview.ts';
import type { ExportRequest } from '../../shared/export/export-request.ts';
import { useDesk } from '../state/desk-context.ts';

export type Preview =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly preview: ExportPreview }
  | { readonly state: 'failed'; readonly error: AppError };

type How = Omit<ExportRequest, 'articleIds'>;

interface Made {
  readonly articleId: string;
  readonly how: How;
  readonly result: Result<ExportPreview>;
}

/**
 * How an export of an article will look. A preview that is no longer wanted is cancelled.
 * @param how the same object for as long as it says the same: another one is asked for anew
 */
export function usePreview(articleId: string, how: How): Preview {
  const { client, clock, forgetJob } = useDesk();
  const [made, setMade] = useState<Made | null>(null);
  useEffect(() => {
    const jobId = clock.newId();
    let wanted = true;
    void client.call('export.preview', { ...how, articleIds: [articleId], jobId }).then((result) => {
      forgetJob(jobId);
      if (wanted) setMade({ articleId, how, result });
    });
    return () => {
      wanted = false;
      void client.call('job.cancel', { jobId });
    };
  }, [articleId, how, client, clock, forgetJob]);
  if (made?.articleId !== articleId || made.how !== how) return { state: 'loading' };
  return made.result.ok
    ? { state: 'ready', preview: made.result.value }
    : { state: 'failed', error: made.result.error };
}
