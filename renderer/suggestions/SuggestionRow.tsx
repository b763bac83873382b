import type { ReactNode } from 'react';
import type { Names } from '../../shared/words/names.ts';
import row from '../inspector/AnnotationRow.module.css';
import { useDesk } from '../state/desk-context.ts';
import type { OpenSuggestions } from '../state/open-suggestions.ts';
import { useWords } from '../words/words.ts';
import styles from './SuggestionRow.module.css';
import { reasonOf } from './suggestion-reason.ts';

interface SuggestionRowProps {
  readonly open: OpenSuggestions;
  readonly index: number;
  readonly names: Names;
}

const tones = { name: 'actor', quotation: 'neutral', wording: 'bias' } as const;

/** A suggestion in a list: the words in question, and why. */
export function SuggestionRow({ open, index, names }: SuggestionRowProps): ReactNode {
  const { state } = useDesk().replica;
  const { suggestions: words } = useWords();
  const suggestion = open.get(index);
  if (suggestion === undefined) return null;
  const text = state.document(open.articleId)?.text ?? '';
  const quote = text.slice(suggestion.start, suggestion.end);
  return (
    <div className={row.row} data-tone={tones[suggestion.meaning.rule]}>
      <p className={row.title} dir="auto">
        {quote}
      </p>
      <p className={styles.reason} dir="auto">
        {reasonOf(suggestion, quote, names, state, words)}
      </p>
    </div>
  );
}
