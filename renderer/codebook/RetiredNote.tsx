import type { ReactNode } from 'react';
import type { Term } from '../../shared/schema/term.ts';
import { Button } from '../app/parts/Button.tsx';
import { useNames } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import styles from './Codebook.module.css';

interface RetiredNoteProps {
  readonly term: Term;
  readonly uses: number;
  readonly onReview: () => void;
}

/** That a term is out of use, what replaces it, and how much is still coded with it. */
export function RetiredNote({ term, uses, onReview }: RetiredNoteProps): ReactNode {
  const { codebook: words, locale } = useWords();
  const names = useNames();
  const successors = term.successorIds.map((id) => names.term(id));
  const list = new Intl.ListFormat(locale).format(successors);
  return (
    <div className={styles.callout} data-left={uses > 0 || undefined}>
      <p>
        {[
          words.isRetired,
          ...(successors.length === 0 ? [] : [words.successors(list)]),
          ...(uses === 0 ? [] : [words.unfinished(uses)]),
        ].join(' ')}
      </p>
      {uses === 0 ? null : (
        <Button size="small" onClick={onReview}>
          {words.review}
        </Button>
      )}
    </div>
  );
}
