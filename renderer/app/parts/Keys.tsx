import type { ReactNode } from 'react';
import { useDesk } from '../../state/desk-context.ts';
import { useWords } from '../../words/words.ts';
import { keyCaps } from '../shortcut.ts';
import styles from './Keys.module.css';

/** A shortcut as it stands on the keys. */
export function Keys({ shortcut }: { readonly shortcut: string }): ReactNode {
  const { shell } = useDesk();
  const { keys } = useWords().frame;
  return <kbd className={styles.keys}>{keyCaps(shortcut, shell.platform, keys)}</kbd>;
}
