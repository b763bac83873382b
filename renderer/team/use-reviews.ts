import { useEffect, useState } from 'react';
import type { WaitingReview } from '../../shared/api/review.ts';
import { useDesk } from '../state/desk-context.ts';
import { useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';

const touched: readonly Topic[] = ['articles', 'counts'];

/** The articles in which something that was carried over waits for review; null until they were looked up. */
export function useReviews(): readonly WaitingReview[] | null {
  const desk = useDesk();
  const view = useView(touched);
  const [found, setFound] = useState<readonly WaitingReview[] | null>(null);
  useEffect(() => {
    const jobId = desk.clock.newId();
    let wanted = true;
    void desk.client.call('review.list', { jobId }).then((listed) => {
      desk.forgetJob(jobId);
      if (!wanted) return;
      if (listed.ok) setFound(listed.value.articles);
      else if (listed.error.code !== 'cancelled') desk.notices.tell({ type: 'failed', error: listed.error });
    });
    return () => {
      wanted = false;
      void desk.client.call('job.cancel', { jobId });
    };
  }, [desk, view]);
  return found;
}
