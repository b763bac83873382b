import { useSyncExternalStore } from 'react';
import type { OfferedSuggestion } from '../article/article-view-props.ts';
import { useDesk } from '../state/desk-context.ts';
import { useStore } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { SuggestionActions } from './SuggestionActions.tsx';
import { never } from './use-suggestions.ts';

/** The suggestion that is looked at, with its bar; null for none. */
export function useOfferedSuggestion(): OfferedSuggestion | null {
  const { suggestions } = useDesk();
  const { barLabel } = useWords().suggestions;
  const open = useStore(suggestions, 'open');
  const current = useStore(suggestions, 'current');
  // Whether this one is open still is all that is looked at: the article is not drawn anew for others.
  const isOpen = useSyncExternalStore(
    open?.subscribe ?? never,
    () => current !== null && open?.get(current) !== undefined,
  );
  const suggestion = current === null || !isOpen ? undefined : open?.get(current);
  if (open === null || current === null || suggestion === undefined) return null;
  return {
    passage: { start: suggestion.start, end: suggestion.end },
    label: barLabel,
    bar: <SuggestionActions index={current} suggestion={suggestion} />,
  };
}
