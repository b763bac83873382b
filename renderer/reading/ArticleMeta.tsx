import { Fragment, useSyncExternalStore, type ReactNode } from 'react';
import type { Article } from '../../shared/schema/article.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { formatCalendarDate } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import styles from './ArticleMeta.module.css';

interface ArticleMetaProps {
  readonly article: Article;
  readonly annotations: ArticleAnnotations;
  /** Some of them are not shown in the text. */
  readonly isNarrowed: boolean;
  readonly hiddenLayers: number;
}

/** The line below the headline: source, author, date, counts. */
export function ArticleMeta({ article, annotations, isNarrowed, hiddenLayers }: ArticleMetaProps): ReactNode {
  const { reading, layers, locale, direction } = useWords();
  const size = useSyncExternalStore(annotations.subscribe, () => annotations.size);
  const parts = [
    article.source,
    article.author,
    article.published === null ? null : formatCalendarDate(article.published, locale),
    reading.meta.words(article.words),
    reading.meta.annotations(size),
    hiddenLayers === 0 ? null : layers.hidden(hiddenLayers),
    isNarrowed ? reading.meta.narrowed : null,
  ];
  // The line is the interface's, in its direction; a source or an author may be in another.
  return (
    <span dir={direction} className={styles.line}>
      {parts
        .filter((part) => part !== null && part !== '')
        .map((part, index) => (
          <Fragment key={part}>
            {index > 0 && ' · '}
            <bdi>{part}</bdi>
          </Fragment>
        ))}
    </span>
  );
}
