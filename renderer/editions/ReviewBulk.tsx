import type { ReactNode } from 'react';
import { Button } from '../app/parts/Button.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import { acceptCarried } from './review-commands.ts';
import type { CarriedAnnotation } from './review-queue.ts';
import styles from './ReviewTab.module.css';

/** Places that are found with so much confidence can be taken together. */
const SURE = 0.8;

/** Takes all that are exact, or all that are as good as sure, as one step. */
export function ReviewBulk({ waiting }: { readonly waiting: readonly CarriedAnnotation[] }): ReactNode {
  const desk = useDesk();
  const { review } = useWords();
  const exact = waiting.filter(({ carried }) => carried.outcome === 'exact');
  const sure = waiting.filter(({ carried }) => carried.outcome === 'moved' && carried.confidence >= SURE);
  if (exact.length === 0 && sure.length === 0) return null;
  return (
    <div className={styles.bulk}>
      {exact.length === 0 ? null : (
        <Button size="small" onClick={() => void acceptCarried(desk, exact)}>
          {review.acceptExact(exact.length)}
        </Button>
      )}
      {sure.length === 0 ? null : (
        <Button size="small" onClick={() => void acceptCarried(desk, [...exact, ...sure])}>
          {review.acceptSure(exact.length + sure.length, SURE)}
        </Button>
      )}
    </div>
  );
}
