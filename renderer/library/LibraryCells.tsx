import type { ReactNode } from 'react';
import { annotationKinds } from '../../shared/schema/annotation.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { classNames } from '../app/class-names.ts';
import screen from '../app/parts/screen.module.css';
import { openArticle } from '../reading/open-article.ts';
import { useDesk } from '../state/desk-context.ts';
import { formatCalendarDate, formatDay } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { DueDate } from './DueDate.tsx';
import type { LibraryRow } from './library-order.ts';
import styles from './LibraryTable.module.css';
import { StatusMark } from './StatusMark.tsx';

interface LibraryCellsProps {
  readonly row: LibraryRow;
  /** It is coded blind: counts are of the coder's own work. */
  readonly isBlind: boolean;
  /** A later edition has taken its place. */
  readonly isSuperseded: boolean;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** One article's line in the library. */
export function LibraryCells({ row, isBlind, isSuperseded, today }: LibraryCellsProps): ReactNode {
  const { article, counts, read } = row;
  const desk = useDesk();
  const { blind, library, review, locale } = useWords();
  return (
    <div className={screen.cells} role="presentation">
      <div role="gridcell" className={screen.cell}>
        <button
          type="button"
          tabIndex={-1}
          className={classNames(screen.name, styles.title)}
          dir="auto"
          lang={article.language ?? undefined}
          title={article.title}
          onClick={(event) => {
            if (event.shiftKey || event.ctrlKey || event.metaKey) return;
            event.stopPropagation();
            void openArticle(desk, article.id);
          }}
        >
          {article.title}
        </button>
      </div>
      <div role="gridcell" data-column="source" className={screen.cell} title={article.source ?? undefined}>
        <bdi>{article.source ?? ''}</bdi>
      </div>
      <div role="gridcell" className={screen.cell}>
        {article.published === null ? '' : formatCalendarDate(article.published, locale)}
      </div>
      <div role="gridcell" data-column="imported" className={screen.cell}>
        {formatDay(article.importedAt, locale)}
      </div>
      <div role="gridcell" data-column="language" className={screen.cell}>
        {article.language ?? ''}
      </div>
      <div role="gridcell" className={screen.cell}>
        {isSuperseded ? (
          <span className={styles.superseded}>{review.supersededMark}</span>
        ) : (
          <StatusMark status={article.status} />
        )}
        {isBlind ? (
          <span className={styles.blind} title={blind.sign} role="img" aria-label={blind.sign}>
            <Icon name="blind" size={16} />
          </span>
        ) : null}
      </div>
      <div role="gridcell" data-column="due" className={screen.cell}>
        <DueDate article={article} today={today} />
      </div>
      <div role="gridcell" data-column="tags" className={screen.cell} title={article.tags.join(', ')}>
        <bdi>{article.tags.join(', ')}</bdi>
      </div>
      <div role="gridcell" data-column="words" className={classNames(screen.cell, screen.number)}>
        {article.words.toLocaleString(locale)}
      </div>
      {annotationKinds.map((kind) => (
        <div
          key={kind}
          role="gridcell"
          className={classNames(screen.cell, screen.number, counts[kind] === 0 && screen.zero)}
        >
          {counts[kind].toLocaleString(locale)}
        </div>
      ))}
      <div role="gridcell" data-column="progress" className={classNames(screen.cell, styles.progress)}>
        {read === null ? null : (
          <>
            <span className={styles.track} aria-hidden>
              <span className={styles.filled} style={{ inlineSize: `${read.share * 100}%` }} />
            </span>
            {library.percent(read.share)}
          </>
        )}
      </div>
      <div role="gridcell" data-column="lastRead" className={screen.cell}>
        {read === null ? '' : formatDay(read.at, locale)}
      </div>
    </div>
  );
}
