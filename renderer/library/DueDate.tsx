import type { ReactNode } from 'react';
import type { Article } from '../../shared/schema/article.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { formatCalendarDate } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { dueOf } from './due.ts';
import unseen from '../app/parts/unseen.module.css';
import styles from './DueDate.module.css';

interface DueDateProps {
  readonly article: Article;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** The day the work is wanted; one that has passed is told by a sign and a word, not by colour alone. */
export function DueDate({ article, today }: DueDateProps): ReactNode {
  const { library, locale } = useWords();
  const { dueDate } = article;
  if (dueDate === null) return null;
  const due = dueOf(article, today);
  const day = formatCalendarDate(dueDate, locale);
  return (
    <span
      className={styles.due}
      data-due={due}
      title={due === 'overdue' ? library.overdueSince(day) : undefined}
    >
      {due === 'overdue' ? <Icon name="warning" size={14} /> : null}
      {due === 'overdue' ? <span className={unseen.text}>{library.dueNames.overdue}: </span> : null}
      {day}
    </span>
  );
}
