import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { ListBox } from '../app/parts/ListBox.tsx';
import { ProgressBar } from '../app/parts/ProgressBar.tsx';
import { Segments } from '../app/parts/Segments.tsx';
import { pickAnnotation } from '../inspector/pick-annotation.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { useDesk } from '../state/desk-context.ts';
import { useCounts, useNames, useRecord, useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { acceptCarried, dropCarried } from './review-commands.ts';
import { outcomes, type Outcome, type ReviewQueue } from './review-queue.ts';
import { ReviewBulk } from './ReviewBulk.tsx';
import { ReviewDecision } from './ReviewDecision.tsx';
import { ReviewRow } from './ReviewRow.tsx';
import styles from './ReviewTab.module.css';

const ROW = 58;

interface ReviewTabProps {
  readonly annotations: ArticleAnnotations;
  readonly queue: ReviewQueue;
}

/** What was carried over from the old edition and waits for a decision; Enter takes a line, Delete drops it. */
export function ReviewTab({ annotations, queue }: ReviewTabProps): ReactNode {
  const desk = useDesk();
  const { review } = useWords();
  const names = useNames();
  const [shown, setShown] = useState<Outcome | 'all'>('all');
  const selectedId = useSession('selectedId');
  const article = useRecord('articles', annotations.articleId);
  const { waiting } = useSyncExternalStore(queue.subscribe, queue.view).of;
  const counts = useCounts(article?.revisionOf ?? '');
  const all = Math.max(
    waiting.length,
    Object.values(counts).reduce((sum, count) => sum + count, 0),
  );
  const items = shown === 'all' ? waiting : waiting.filter(({ carried }) => carried.outcome === shown);
  const selected = waiting.find(({ id }) => id === selectedId);
  return (
    <div className={styles.tab}>
      <div className={styles.head}>
        <ProgressBar
          className={styles.progress}
          label={review.progressLabel}
          progress={{ done: all - waiting.length, total: all }}
        />
        <output className={styles.left}>{review.progress(all - waiting.length, all)}</output>
        <Segments<Outcome | 'all'>
          label={review.show}
          hideLabel
          value={shown}
          options={[
            { value: 'all', label: review.all(waiting.length) },
            ...outcomes.map((value) => ({ value, label: review.counted[value](queue.count(value)) })),
          ]}
          onChange={setShown}
        />
        <ReviewBulk waiting={waiting} />
      </div>
      {items.length === 0 ? (
        <p className={styles.none}>{review.noneOfThese}</p>
      ) : (
        <ListBox
          label={review.label}
          className={styles.list}
          items={items}
          keyOf={({ id }) => id}
          rowHeight={ROW}
          selectedKey={selectedId}
          onSelect={({ id }) => pickAnnotation(desk, id)}
          onOpen={(annotation) => void acceptCarried(desk, [annotation])}
          onDelete={(annotation) => void dropCarried(desk, annotation)}
        >
          {(annotation) => <ReviewRow annotation={annotation} names={names} />}
        </ListBox>
      )}
      {selected === undefined ? null : <ReviewDecision key={selected.id} annotation={selected} />}
    </div>
  );
}
