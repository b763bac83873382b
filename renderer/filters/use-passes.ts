import { useMemo } from 'react';
import { compileFilter, type Passes } from '../../shared/filters/compile-filter.ts';
import { isNarrow } from '../../shared/filters/narrowing.ts';
import { useDesk } from '../state/desk-context.ts';
import { useNames, useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';

/** The filter that is set, as a test; null when it lets everything pass. */
export function usePasses(): Passes | null {
  const { replica } = useDesk();
  const { vocabulary } = useWords();
  const filter = useSession('filter');
  const names = useNames();
  // What things are called and what lies below what matters only while it is asked for.
  const isAsked = filter.text !== '' || filter.actorIds.length + filter.termIds.length > 0;
  const called = isAsked ? names : null;
  return useMemo(() => {
    if (!isNarrow(filter)) return null;
    // Without the names, what is asked needs none of them.
    const context = { state: replica.state, names: called ?? noNames, vocabulary };
    return compileFilter(filter, context);
  }, [filter, called, replica, vocabulary]);
}

const noNames = {
  actor: () => '',
  actorId: (id: string) => id,
  termId: (id: string) => id,
  term: () => '',
  party: () => '',
  target: () => '',
};
