import type { OfferedSuggestion } from '../article/article-view-props.ts';
import { useDesk } from '../state/desk-context.ts';
import { useStore } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { SuggestionActions } from './SuggestionActions.tsx';
import { useOpenSuggestions } from './use-suggestions.ts';

/** The suggestion that is looked at, with its bar; null for none. */
export function useOfferedSuggestion(): OfferedSuggestion | null {
  const { suggestions } = useDesk();
  const { barLabel } = useWords().suggestions;
  const open = useOpenSuggestions();
  const current = useStore(suggestions, 'current');
  const suggestion = current === null ? undefined : open?.get(current);
  if (open === null || current === null || suggestion === undefined) return null;
  return {
    passage: { start: suggestion.start, end: suggestion.end },
    label: barLabel,
    bar: <SuggestionActions open={open} index={current} suggestion={suggestion} />,
  };
}
