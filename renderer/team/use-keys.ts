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
  const ask = useCallback(async (): Promise<void> => {
    const asked = await desk.client.call('key.list', {});
    if (asked.ok) setList(asked.value);
    else desk.notices.tell({ type: 'failed', error: asked.error });
  }, [desk]);
  useEffect(() => void ask(), [ask]);
  const run = useCallback(
    async (work: () => Promise<Result<unknown>>): Promise<boolean> => {
      const done = await work();
      if (!done.ok) desk.notices.tell({ type: 'failed', error: done.error });
      await ask();
      return done.ok;
    },
    [desk, ask],
  );
  return { list, run };
}
