import { useState, type ReactNode } from 'react';
import type { AnnotatedArticle, ImportOutcome } from '../../shared/api/import-report.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { Button } from '../app/parts/Button.tsx';
import { LossList } from '../app/parts/LossList.tsx';
import { withKeys } from '../app/parts/with-keys.ts';
import { openArticle } from '../reading/open-article.ts';
import { useDesk } from '../state/desk-context.ts';
import { useRecord } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import styles from './ImportPanel.module.css';

type Annotated = Extract<ImportOutcome, { outcome: 'annotated' }>;

/** What a file of annotations brought into which articles, and what could not be taken, and why. */
export function AnnotationsOutcome({ outcome }: { readonly outcome: Annotated }): ReactNode {
  const { library, exporting } = useWords();
  const words = library.importing;
  const { articles, losses, name } = outcome;
  const [expanded, setExpanded] = useState(false);
  const sentences = articles.flatMap(({ unplaced }) =>
    unplaced.map(({ quote, reason, kept }) => {
      const why = words.unplaced[reason];
      const sentence = quote === null ? why : words.ofPassage(clip(quote), why);
      return kept ? `${sentence} ${words.restKept}` : sentence;
    }),
  );
  const unplacedCount = articles.reduce((sum, each) => sum + each.unplacedCount, 0);
  const shown = expanded ? sentences : sentences.slice(0, AT_FIRST);
  return (
    <div className={styles.outcome} data-outcome={articles.length === 0 ? 'refused' : 'annotated'}>
      <Icon name={articles.length === 0 ? 'warning' : 'check'} size={16} />
      <div className={styles.what}>
        <p dir="auto">{name}</p>
        {articles.map((article) => (
          <IntoArticle key={article.articleId} article={article} />
        ))}
        {shown.length === 0 ? null : (
          <>
            <p className={styles.detail}>{words.notTaken(unplacedCount)}</p>
            <ul className={styles.sentences}>
              {withKeys(shown, (sentence) => sentence).map(({ key, item }) => (
                <li key={key} className={styles.detail} dir="auto">
                  {item}
                </li>
              ))}
            </ul>
          </>
        )}
        {shown.length < sentences.length ? (
          <Button size="small" onClick={() => setExpanded(true)}>
            {words.showAll(sentences.length)}
          </Button>
        ) : expanded && unplacedCount > sentences.length ? (
          <p className={styles.detail}>{exporting.done.more(unplacedCount - sentences.length)}</p>
        ) : null}
        {losses.length === 0 ? null : (
          <>
            <p className={styles.detail}>{words.losses}</p>
            <LossList losses={losses} />
          </>
        )}
      </div>
    </div>
  );
}

/** UTF-16 code units of a passage that tell which one is meant. */
const LONGEST = 80;

function clip(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).toWellFormed()}…`;
}

/** Sentences before the rest is asked for. */
const AT_FIRST = 4;

function IntoArticle({ article }: { readonly article: AnnotatedArticle }): ReactNode {
  const desk = useDesk();
  const words = useWords().library.importing;
  const title = useRecord('articles', article.articleId)?.title ?? '';
  const { isNew, added, moved, known, merged } = article;
  return (
    <>
      <button
        type="button"
        className={styles.link}
        dir="auto"
        onClick={() => void openArticle(desk, article.articleId)}
      >
        {title}
      </button>
      <p className={styles.detail}>
        {[
          isNew ? (added > 0 ? words.articleToo : words.imported) : '',
          isNew && added === 0 ? '' : words.annotationsAdded(added),
          moved > 0 ? words.annotationsMoved(moved) : '',
          known > 0 ? words.annotationsKnown(known) : '',
          merged === null ? '' : words.merged(merged.changed, merged.deleted, merged.conflicts),
        ]
          .filter((sentence) => sentence !== '')
          .join(' ')}
      </p>
    </>
  );
}
