import type { ReactNode } from 'react';
import { useSession, useStore } from '../state/hooks.ts';
import { useWords, type Words } from '../words/words.ts';
import type { ArticleSearch, SearchState } from './article-search.ts';
import styles from './FindBar.module.css';

/** How many hits there are and which is gone to, or why there are none. */
export function FindState({ search }: { readonly search: ArticleSearch }): ReactNode {
  const words = useWords().find;
  const { text } = useSession('findQuery');
  const hits = useStore(search.state, 'hits');
  const current = useStore(search.state, 'current');
  const isLooking = useStore(search.state, 'isLooking');
  const failure = useStore(search.state, 'failure');
  const said = text === '' ? '' : sayState({ hits, current, isLooking, failure }, words);
  return (
    <output id="find-state" className={styles.state} data-failed={failure !== null || undefined}>
      {said}
    </output>
  );
}

function sayState({ hits, current, isLooking, failure }: SearchState, words: Words['find']): string {
  if (failure !== null)
    return failure.reason === 'too-slow' ? words.tooSlow : words.badPattern(failure.reason);
  if (hits === null) return isLooking ? words.looking : '';
  return hits.starts.length === 0 ? words.none : words.count(current + 1, hits.starts.length, hits.more);
}
