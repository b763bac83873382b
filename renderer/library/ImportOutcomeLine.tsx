import type { ReactNode } from 'react';
import type { ImportOutcome } from '../../shared/api/import-report.ts';
import { wordBriefly } from '../app/notices.ts';
import { Button } from '../app/parts/Button.tsx';
import { LossList } from '../app/parts/LossList.tsx';
import { linkEdition } from '../editions/new-edition.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { openArticle } from '../reading/open-article.ts';
import { useDesk } from '../state/desk-context.ts';
import { useRecord } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { AnnotationsOutcome } from './AnnotationsOutcome.tsx';
import styles from './ImportPanel.module.css';

/** What came of one file: the article to open, or why there is none; of a file of annotations, what it brought. */
export function ImportOutcomeLine({ outcome }: { readonly outcome: ImportOutcome }): ReactNode {
  return outcome.outcome === 'annotated' ? (
    <AnnotationsOutcome outcome={outcome} />
  ) : (
    <ArticleOutcome outcome={outcome} />
  );
}

type OfArticle = Exclude<ImportOutcome, { outcome: 'annotated' }>;

function ArticleOutcome({ outcome }: { readonly outcome: OfArticle }): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const { library, review } = words;
  const article = useRecord('articles', outcome.outcome === 'refused' ? null : outcome.articleId);
  const old = useRecord(
    'articles',
    outcome.outcome === 'imported' ? (outcome.editionOf?.articleId ?? null) : null,
  );
  if (outcome.outcome === 'refused') {
    return (
      <div className={styles.outcome} data-outcome="refused">
        <Icon name="warning" size={16} />
        <div className={styles.what}>
          <span dir="auto">{outcome.name}</span>
          <p className={styles.detail}>{wordBriefly(outcome.error, words)}</p>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.outcome} data-outcome={outcome.outcome}>
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
          {outcome.outcome === 'known' ? library.importing.known : library.importing.imported}
        </p>
        {outcome.outcome === 'imported' && outcome.warnings.length > 0 ? (
          <div className={styles.detail}>
            <LossList losses={outcome.warnings} />
          </div>
        ) : null}
        {outcome.outcome === 'imported' && outcome.editionOf !== null && old !== undefined ? (
          <div className={styles.offer}>
            <p className={styles.detail}>{review.likelyShort(old.title, outcome.editionOf.share)}</p>
            {article?.revisionOf === old.id ? null : (
              <Button size="small" onClick={() => void linkEdition(desk, old.id, outcome.articleId)}>
                {review.carryOver}
              </Button>
            )}
          </div>
        ) : null}
      </div>
    </div>
  );
}
