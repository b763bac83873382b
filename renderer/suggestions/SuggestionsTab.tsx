import { useState, type ReactNode } from 'react';
import { ListBox } from '../app/parts/ListBox.tsx';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { useDesk } from '../state/desk-context.ts';
import { useNames, useStore } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { lookAtSuggestion } from './step-to-suggestion.ts';
import { RejectedLine } from './RejectedLine.tsx';
import { SuggestionGroups } from './SuggestionGroups.tsx';
import { SuggestionRow } from './SuggestionRow.tsx';
import styles from './SuggestionsTab.module.css';
import { useOpenSuggestions } from './use-suggestions.ts';

const ROW = 58;

/** All that is suggested for the article: by kind, to be settled together, and one by one in the order of the text. */
export function SuggestionsTab({ annotations }: { readonly annotations: ArticleAnnotations }): ReactNode {
  const desk = useDesk();
  const { suggestions: words } = useWords();
  const names = useNames();
  const open = useOpenSuggestions();
  const current = useStore(desk.suggestions, 'current');
  const [chosen, choose] = useState<string | null>(null);
  const failed = useStore(desk.suggestions, 'failed');
  if (failed || open === null) {
    return (
      <div className={styles.none} role="status">
        <p>{failed ? words.failed : words.looking}</p>
      </div>
    );
  }
  if (open.size === 0) {
    return (
      <div className={styles.none}>
        <strong>{words.none.title}</strong>
        <p>{words.none.text}</p>
        <RejectedLine annotations={annotations} />
      </div>
    );
  }
  const group = chosen !== null && open.counts.has(chosen) ? chosen : null;
  return (
    <div className={styles.tab}>
      <SuggestionGroups open={open} shown={group} onShow={choose} />
      <ListBox
        label={words.label}
        className={styles.list}
        items={open.indexes(group)}
        keyOf={String}
        rowHeight={ROW}
        selectedKey={current === null ? null : String(current)}
        onSelect={(index) => lookAtSuggestion(desk, index)}
        onOpen={(index) => {
          lookAtSuggestion(desk, index);
          desk.panes.article?.focus();
        }}
      >
        {(index) => <SuggestionRow open={open} index={index} names={names} />}
      </ListBox>
      <div className={styles.foot}>
        <p>{words.keys}</p>
        <RejectedLine annotations={annotations} />
      </div>
    </div>
  );
}
