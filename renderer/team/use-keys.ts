import { useCallback, useEffect, useState } from 'react';
import type { KeyResults } from '../../shared/api/keys.ts';
import type { Result } from '../../shared/errors.ts';
import { useDesk } from '../state/desk-context.ts';

export interface KnownToDesk {
  /** Null until it was asked for. */
  readonly list: KeyResults['key.list'] | null;
  /** Does something with keys, then lists them anew. A refusal is told. @returns whether it was done */
  run(work: () => Promise<Result<unknown>>): Promise<boolean>;
}

export function useKeys(): KnownToDesk {
  const desk = useDesk();
  const [list, setList] = useState<KnownToDesk['list']>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void desk.client.call('key.list', {}).then((found) => {
      if (!isWanted) return;
      if (found.ok) setList(found.value);
      else desk.notices.tell({ type: 'failed', error: found.error });
    });
    return () => {
      isWanted = false;
    };
  }, [desk, asked]);
  const run = useCallback(
    async (work: () => Promise<Result<unknown>>): Promise<boolean> => {
      const done = await work();
      if (!done.ok) desk.notices.tell({ type: 'failed', error: done.error });
      setAsked((before) => before + 1);
      return done.ok;
    },
    [desk],
  );
  return { list, run };
}
