import { useEffect, useState, type ReactNode } from 'react';
import type { SequencedChange } from '../../shared/changes/change.ts';
import type { AppError } from '../../shared/errors.ts';
import { useErrorWording } from '../app/notices.ts';
import { Segments } from '../app/parts/Segments.tsx';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { useDesk } from '../state/desk-context.ts';
import { useAnnotationsVersion, useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { HistoryEntry } from './HistoryEntry.tsx';
import styles from './HistoryTab.module.css';

const LIMIT = 200;

/** Who did what to the article's annotations, latest first; each step can be taken back. */
export function HistoryTab({ annotations }: { readonly annotations: ArticleAnnotations }): ReactNode {
  const { client } = useDesk();
  const { history } = useWords().inspector;
  const wording = useErrorWording();
  const selectedId = useSession('selectedId');
  const [scope, setScope] = useState<'annotation' | 'article'>('annotation');
  const [changes, setChanges] = useState<readonly SequencedChange[] | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const version = useAnnotationsVersion(annotations);
  const annotationId = scope === 'annotation' ? selectedId : null;
  const { articleId } = annotations;

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

  return (
    <div className={styles.tab}>
      <div className={styles.scope}>
        <Segments
          label={history.scope}
          hideLabel
          value={selectedId === null ? 'article' : scope}
          options={[
            ...(selectedId === null ? [] : [{ value: 'annotation' as const, label: history.ofAnnotation }]),
            { value: 'article' as const, label: history.ofArticle },
          ]}
          onChange={setScope}
        />
      </div>
      {failure !== null ? (
        <p className={styles.note} role="alert">
          {wording(failure)}
        </p>
      ) : changes === null ? (
        <p className={styles.note}>{history.loading}</p>
      ) : changes.length === 0 ? (
        <p className={styles.note}>{history.empty}</p>
      ) : (
        <ol className={styles.list} aria-label={history.label}>
          {changes.map(({ change }) => (
            <HistoryEntry key={change.id} change={change} />
          ))}
        </ol>
      )}
      {changes?.length === LIMIT ? <p className={styles.note}>{history.latest(LIMIT)}</p> : null}
    </div>
  );
}
