import type { ReactNode } from 'react';
import type { ImportOutcome } from '../../shared/api/contract.ts';
import { useErrorWording } from '../app/notices.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { openArticle } from '../reading/open-article.ts';
import { useDesk } from '../state/desk-context.ts';
import { useRecord } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import styles from './ImportPanel.module.css';

/** What came of one file: the article to open, or why there is none. */
export function ImportOutcomeLine({ outcome }: { readonly outcome: ImportOutcome }): ReactNode {
  const desk = useDesk();
  const { importing: words } = useWords().library;
  const wording = useErrorWording();
  const article = useRecord('articles', outcome.outcome === 'refused' ? null : outcome.articleId);
  if (outcome.outcome === 'refused') {
    return (
      <li className={styles.outcome} data-outcome="refused">
        <Icon name="warning" size={16} />
        <div className={styles.what}>
          <span dir="auto">{outcome.name}</span>
          <p className={styles.detail}>{wording(outcome.error)}</p>
        </div>
      </li>
    );
  }
  return (
    <li className={styles.outcome} data-outcome={outcome.outcome}>
      <Icon name={outcome.outcome === 'imported' ? 'check' : 'article'} size={16} />
      <div className={styles.what}>
        <button
          type="button"
          className={styles.link}
          dir="auto"
          onClick={() => void openArticle(desk, outcome.articleId)}
        >
          {article?.title ?? outcome.name}
        </button>
        <p className={styles.detail}>
          {outcome.outcome === 'known' ? words.known : [words.imported, ...outcome.warnings].join(' ')}
        </p>
      </div>
    </li>
  );
}
