import type { ReactNode } from 'react';
import type { Names } from '../../shared/words/names.ts';
import { summarise } from '../../shared/words/summary.ts';
import { useWords } from '../words/words.ts';
import type { CarriedAnnotation } from './review-queue.ts';
import styles from './ReviewRow.module.css';

interface ReviewRowProps {
  readonly annotation: CarriedAnnotation;
  readonly names: Names;
}

/** A line of the queue: what the annotation says, of which words, and what became of them. */
export function ReviewRow({ annotation: { body, carried }, names }: ReviewRowProps): ReactNode {
  const words = useWords();
  const { review } = words;
  const { title, note } = summarise(body, names, words.vocabulary);
  return (
    <div className={styles.row} data-outcome={carried.outcome}>
      <p className={styles.title} dir="auto">
        {body.kind === 'note' && note !== '' ? note : title}
      </p>
      <span className={styles.outcome}>
        {carried.outcome === 'moved' ? review.movedBy(carried.confidence) : review.outcomes[carried.outcome]}
      </span>
      <p className={styles.quote} dir="auto">
        {carried.anchors[0]?.quote ?? words.inspector.wholeArticle}
      </p>
    </div>
  );
}
