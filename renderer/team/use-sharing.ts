import { useCallback, useEffect, useState } from 'react';
import type { SharingNews } from '../../shared/api/sharing.ts';
import type { Result } from '../../shared/errors.ts';
import type { Id } from '../../shared/schema/ids.ts';
import { useDesk } from '../state/desk-context.ts';

/** What the shared folder holds, and the work on it that is under way. */
export interface Sharing {
  /** Undefined until it was looked into; null where none is shared. */
  readonly news: SharingNews | null | undefined;
  /** Milliseconds since 1970; null before the first look. */
  readonly lookedAt: number | null;
  readonly jobId: Id | null;
  /** Does something with the folder, then looks at it anew. A refusal is told; the result is the caller's. */
  run<T>(work: (jobId: Id) => Promise<Result<T>>): Promise<T | null>;
  look(): void;
}

export function useSharing(): Sharing {
  const desk = useDesk();
  const [seen, setSeen] = useState<Pick<Sharing, 'news' | 'lookedAt'>>({ news: undefined, lookedAt: null });
  const [jobId, setJobId] = useState<Id | null>(null);

  const run = useCallback(
    async <T>(work: (jobId: Id) => Promise<Result<T>>): Promise<T | null> => {
      const id = desk.clock.newId();
      setJobId(id);
      const done = await work(id);
      desk.forgetJob(id);
      setJobId(null);
      if (!done.ok) desk.notices.tell({ type: 'failed', error: done.error });
      return done.ok ? done.value : null;
    },
    [desk],
  );
  const [asked, setAsked] = useState(0);
  const look = useCallback(() => setAsked((before) => before + 1), []);
  useEffect(() => {
    let isWanted = true;
    const id = desk.clock.newId();
    void desk.client.call('sharing.look', { jobId: id }).then((looked) => {
      desk.forgetJob(id);
      if (!isWanted) return;
      if (looked.ok) setSeen({ news: looked.value, lookedAt: Date.now() });
      else desk.notices.tell({ type: 'failed', error: looked.error });
    });
    return () => {
      isWanted = false;
    };
  }, [desk, asked]);
  useEffect(
    () =>
      desk.client.subscribe((event) => {
        if (event.type === 'sharing') setSeen({ news: event.news, lookedAt: Date.now() });
      }),
    [desk],
  );
  return { ...seen, jobId, run, look };
}
