import type { ReactNode } from 'react';
import type { ArticleStatus } from '../../shared/schema/article.ts';
import { useWords } from '../words/words.ts';
import styles from './StatusMark.module.css';

/** How far the work is: a ring that fills, and the word for it. */
export function StatusMark({ status }: { readonly status: ArticleStatus }): ReactNode {
  const { library } = useWords();
  return (
    <span className={styles.mark} data-status={status}>
      <svg className={styles.ring} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <circle cx="6" cy="6" r="4.75" />
        {status === 'in-work' ? <path className={styles.part} d="M6 3v6a3 3 0 0 0 0-6Z" /> : null}
        {status === 'done' ? <path className={styles.tick} d="m3.6 6.2 1.7 1.7 3.2-3.6" /> : null}
      </svg>
      {library.statusNames[status]}
    </span>
  );
}
