import { useMemo, type ReactNode } from 'react';
import { idsOfTerm } from '../../shared/codebook/resolve-term.ts';
import { IconButton } from '../app/parts/IconButton.tsx';
import { useDesk } from '../state/desk-context.ts';
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
          <MergedTerm key={each} id={each} name={state.get('terms', each)?.name ?? ''} />
        ))}
      </ul>
    </div>
  );
}

function MergedTerm({ id, name }: { readonly id: string; readonly name: string }): ReactNode {
  const desk = useDesk();
  const { codebook: words } = useWords();
  return (
    <li>
      <span dir="auto">{name}</span>
      <IconButton
        icon="cross"
        size="small"
        name={words.separate(name)}
        onClick={() => void desk.run({ type: 'term.separate', id })}
      />
    </li>
  );
}
