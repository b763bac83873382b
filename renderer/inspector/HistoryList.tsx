import { useEffect, useState, type ReactNode } from 'react';
import type { SequencedChange } from '../../shared/changes/change.ts';
import type { AppError } from '../../shared/errors.ts';
import { useErrorWording } from '../app/notices.ts';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import { HistoryEntry } from './HistoryEntry.tsx';
import styles from './HistoryTab.module.css';

const LIMIT = 200;

interface HistoryListProps {
  readonly articleId: string;
  /** Only what touched this annotation; null for the article with all of them. */
  readonly annotationId: string | null;
  /** Another value whenever there may be more to tell. */
  readonly version: unknown;
}

/** Who did what, latest first; each step can be taken back. */
export function HistoryList({ articleId, annotationId, version }: HistoryListProps): ReactNode {
  const { client } = useDesk();
  const { history } = useWords().inspector;
  const wording = useErrorWording();
  const [changes, setChanges] = useState<readonly SequencedChange[] | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);

  useEffect(() => {
    let isCurrent = true;
    void client.call('history.list', { articleId, annotationId, limit: LIMIT }).then((result) => {
      if (!isCurrent) return;
      setFailure(result.ok ? null : result.error);
      if (result.ok) setChanges(result.value.changes);
    });
    return () => {
      isCurrent = false;
    };
  }, [client, articleId, annotationId, version]);

  if (failure !== null) {
    return (
      <p className={styles.note} role="alert">
        {wording(failure)}
      </p>
    );
  }
  if (changes === null) return <p className={styles.note}>{history.loading}</p>;
  if (changes.length === 0) return <p className={styles.note}>{history.empty}</p>;
  return (
    <>
      <ol className={styles.list} aria-label={history.label}>
        {changes.map((sequenced, index) => (
          <HistoryEntry
            key={sequenced.change.id}
            sequenced={sequenced}
            articleId={annotationId === null && index > 0 ? articleId : null}
          />
        ))}
      </ol>
      {changes.length === LIMIT ? <p className={styles.note}>{history.latest(LIMIT)}</p> : null}
    </>
  );
}
