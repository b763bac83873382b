import type { ReactNode } from 'react';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import styles from './SuggestionCount.module.css';
import { useSuggestionCount } from './use-suggestions.ts';

/** How many suggestions wait; takes the analyst to them. */
export function SuggestionCount(): ReactNode {
  const { session, panes } = useDesk();
  const { toReview } = useWords().suggestions;
  const count = useSuggestionCount();
  if (count === 0) return null;
  return (
    <button
      type="button"
      className={styles.count}
      onClick={() => {
        session.set({ screen: 'reading', tab: 'suggestions' });
        panes.inspector?.focusTab();
      }}
    >
      {toReview(count)}
    </button>
  );
}
