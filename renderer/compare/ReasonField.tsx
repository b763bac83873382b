import type { ReactNode } from 'react';
import type { Difference } from '../../shared/adjudication/find-differences.ts';
import { CommandKeys } from '../app/parts/CommandKeys.tsx';
import { TextField } from '../app/parts/TextField.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import styles from './Decision.module.css';
import { decide, readingsOf } from './decide.ts';
import { showCompare } from './show-compare.ts';

interface ReasonFieldProps {
  readonly articleId: string;
  readonly difference: Difference;
}

/** Why a decision is taken: before it is, or afterwards. Enter goes back to deciding. */
export function ReasonField({ articleId, difference }: ReasonFieldProps): ReactNode {
  const desk = useDesk();
  const { compare: words } = useWords();
  const { reason } = useSession('compare');
  const { state, decisions } = difference;
  const kept = decisions[0]?.settles?.reason ?? '';
  const isSettled = state === 'settled';
  const commit = (text: string): void => {
    if (!isSettled) showCompare(desk, { reason: text });
    else if (text.trim() !== kept) {
      void decide(desk, articleId, difference, readingsOf(decisions), text.trim());
    }
  };
  const leave = (event: { readonly key: string; readonly target: EventTarget }): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    document.querySelector<HTMLElement>('[data-first] [role="listbox"]')?.focus();
  };
  const keys = { onKeyDown: leave };
  return (
    <div className={styles.reason} data-reason {...keys}>
      <TextField
        className={styles.reasonField}
        label={words.reason}
        placeholder={words.reasonHint}
        value={isSettled ? kept : reason}
        when={isSettled ? 'pause' : 'each'}
        onCommit={commit}
      />
      <CommandKeys command="compare.reason" />
    </div>
  );
}
