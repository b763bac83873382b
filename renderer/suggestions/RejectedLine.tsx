import { useSyncExternalStore, type ReactNode } from 'react';
import { Button } from '../app/parts/Button.tsx';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import styles from './SuggestionsTab.module.css';
import { suggestAgain } from './suggest-again.ts';

/** How many suggestions were turned down, and the way back for them; nothing where none was. */
export function RejectedLine({ annotations }: { readonly annotations: ArticleAnnotations }): ReactNode {
  const desk = useDesk();
  const { suggestions: words } = useWords();
  const count = useSyncExternalStore(annotations.subscribe, () => annotations.rejectedIds.size);
  if (count === 0) return null;
  return (
    <p className={styles.rejected}>
      <span>{words.rejected(count)}</span>
      <Button size="small" onClick={() => void suggestAgain(desk)}>
        {words.suggestAgain}
      </Button>
    </p>
  );
}
