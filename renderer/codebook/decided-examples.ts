import { useEffect } from 'react';
import type { DecidedExample } from '../../shared/api/adjudication.ts';
import { useDesk } from '../state/desk-context.ts';
import type { Desk } from '../state/desk.ts';
import { useSession, useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';

const followed: readonly Topic[] = ['counts'];
const none: readonly DecidedExample[] = [];

/** What was decided for a reason: the library is looked through once, then only what was touched. */
export function useDecidedExamples(): readonly DecidedExample[] {
  const desk = useDesk();
  const view = useView(followed);
  const decided = useSession('decided');
  useEffect(() => {
    const jobId = desk.clock.newId();
    void lookUp(desk, jobId);
    return () => void desk.client.call('job.cancel', { jobId });
  }, [desk, view]);
  return decided?.examples ?? none;
}

async function lookUp(desk: Desk, jobId: string): Promise<void> {
  const { replica, session, client } = desk;
  const known = session.get().decided;
  const place = replica.trail.end;
  const touched = known === null ? null : replica.trail.since(known.place);
  if (touched?.size === 0) return;
  const articleIds = touched === null ? null : [...touched];
  const found = await client.call('adjudication.examples', { jobId, articleIds });
  desk.forgetJob(jobId);
  // What could not be looked up now is when the codebook is opened next.
  if (!found.ok) return;
  const { examples } = found.value;
  const kept =
    touched === null ? none : (known?.examples ?? none).filter((each) => !touched.has(each.articleId));
  const all = [...kept, ...examples].sort((a, b) => (a.id < b.id ? -1 : 1));
  session.set({ decided: { examples: all, place } });
}
