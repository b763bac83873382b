import { useEffect, useMemo, useState } from 'react';
import type { OpenConflicts } from '../../shared/api/bundles.ts';
import { useDesk } from '../state/desk-context.ts';
import { useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';

const told: readonly Topic[] = ['conflicts'];

export function useConflictCount(): number {
  const { state } = useView(told);
  return [...state.values('conflicts')].length;
}

/**
 * What is to be settled, with what the records are called; null while it is looked up. What was settled meanwhile is
 * gone at once, what came is looked up.
 */
export function useConflicts(): OpenConflicts | null {
  const desk = useDesk();
  const view = useView(told);
  const [found, setFound] = useState<OpenConflicts | null>(null);
  const known = useMemo(() => new Set(found?.conflicts.map(({ id }) => id)), [found]);
  const isStale = found === null || [...view.state.values('conflicts')].some(({ id }) => !known.has(id));
  useEffect(() => {
    if (!isStale) return undefined;
    const jobId = desk.clock.newId();
    let wanted = true;
    void desk.client.call('conflict.list', { jobId }).then((listed) => {
      desk.forgetJob(jobId);
      if (!wanted) return;
      if (listed.ok) setFound(listed.value);
      else if (listed.error.code !== 'cancelled') desk.notices.tell({ type: 'failed', error: listed.error });
    });
    return () => {
      wanted = false;
      void desk.client.call('job.cancel', { jobId });
    };
  }, [desk, isStale, view]);
  if (found === null) return null;
  const conflicts = found.conflicts.filter(({ id }) => view.state.get('conflicts', id) !== undefined);
  return { ...found, conflicts };
}
