import { useEffect, useMemo, useRef, useState } from 'react';
import type { AppError, Result } from '../../shared/errors.ts';
import type { SearchAnswer, SearchFilter, SearchRequest } from '../../shared/search/search-request.ts';
import { searchTerms } from '../../shared/search/search-terms.ts';
import { useDesk } from '../state/desk-context.ts';
import { useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { askedQuery } from './search-view.ts';

const followed: readonly Topic[] = ['articles', 'counts', 'actors'];
const MOST = 200;
/** Milliseconds between two looks while the index is being made. */
const AGAIN = 600;

export interface LibrarySearchState {
  /** To what was asked last; an earlier one stays until the next has come. */
  readonly answer: SearchAnswer | null;
  /** Why there is none. */
  readonly failure: AppError | null;
  /** An answer to what is asked now is on its way. */
  readonly isLooking: boolean;
  readonly again: () => void;
}

interface Answered {
  readonly request: SearchRequest;
  readonly result: Result<SearchAnswer>;
}

/** Looks through the library for what is typed, one question at a time, and again whenever the workspace changes. */
export function useLibrarySearch(query: string, filter: SearchFilter): LibrarySearchState {
  const desk = useDesk();
  const changes = useView(followed);
  const [round, setRound] = useState(0);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const asked = askedQuery(query);
  const request = useMemo(() => ({ query: asked, filter, limit: MOST }), [asked, filter]);
  const isAsked = useMemo(() => searchTerms(asked).length > 0, [asked]);
  const underWay = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    if (!isAsked) return undefined;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      await underWay.current;
      if (isOver) return; // something else is asked by now
      const asking = desk.client.call('library.search', request);
      underWay.current = asking;
      const result = await asking;
      if (isOver) return;
      setAnswered({ request, result });
      if (result.ok && result.value.building !== null) timer = setTimeout(() => void ask(), AGAIN);
    };
    void ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [desk, request, isAsked, changes, round]);

  const result = isAsked ? answered?.result : undefined;
  return {
    answer: result?.ok === true ? result.value : null,
    failure: result?.ok === false ? result.error : null,
    isLooking: isAsked && answered?.request !== request,
    again: () => setRound(round + 1),
  };
}
