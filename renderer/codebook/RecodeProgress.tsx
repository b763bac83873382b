import type { ReactNode } from 'react';
import { ProgressBar } from '../app/parts/ProgressBar.tsx';
import { useWords } from '../words/words.ts';
import styles from './Recode.module.css';

interface RecodeProgressProps {
  readonly done: number;
  readonly total: number;
}

/** How much has been decided. */
export function RecodeProgress({ done, total }: RecodeProgressProps): ReactNode {
  const { recoding: words } = useWords();
  return (
    <div className={styles.progress}>
      <output>
        {words.progress(done, total)} · {words.left(total - done)}
      </output>
      <ProgressBar label={words.progress(done, total)} progress={{ done, total }} />
    </div>
  );
}
