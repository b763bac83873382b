import { useMemo, type ReactNode } from 'react';
import { idsOfTerm } from '../../shared/codebook/resolve-term.ts';
import { useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import styles from './Codebook.module.css';

const terms: readonly Topic[] = ['terms'];

/** The terms that one stands for; nothing where there are none. */
export function MergedTerms({ id }: { readonly id: string }): ReactNode {
  const { codebook: words } = useWords();
  const { state } = useView(terms);
  const merged = useMemo(() => idsOfTerm(state.values('terms'), id).slice(1), [state, id]);
  if (merged.length === 0) return null;
  return (
    <div className={styles.group}>
      <span className={styles.label}>{words.merged}</span>
      <ul className={styles.merged}>
        {merged.map((each) => (
          <li key={each} dir="auto">
            {state.get('terms', each)?.name}
          </li>
        ))}
      </ul>
    </div>
  );
}
