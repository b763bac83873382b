import { useState, type ReactNode } from 'react';
import type { WaitingReview } from '../../shared/api/review.ts';
import { EmptyState } from '../app/parts/EmptyState.tsx';
import { ListBox } from '../app/parts/ListBox.tsx';
import { openArticle } from '../reading/open-article.ts';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import styles from './Team.module.css';
import { useReviews } from './use-reviews.ts';

const ROW = 44;

/** The articles in which annotations that were carried over to a new edition wait for review; Enter opens one there. */
export function ReviewPanel(): ReactNode {
  const desk = useDesk();
  const { review, team } = useWords();
  const words = team.review;
  const reviews = useReviews();
  const [selected, setSelected] = useState<string | null>(null);
  if (reviews === null) return <output className={styles.looking}>{words.looking}</output>;
  if (reviews.length === 0)
    return <EmptyState icon="check" title={words.none.title} text={words.none.text} />;
  const open = async ({ articleId }: WaitingReview): Promise<void> => {
    await openArticle(desk, articleId);
    desk.session.set({ tab: 'review' });
  };
  return (
    <div className={styles.column}>
      <section className={styles.section} aria-labelledby="team-review">
        <h2 id="team-review">{words.title}</h2>
        <p className={styles.text}>{words.text}</p>
        <div style={{ '--rows': reviews.length }}>
          <ListBox
            label={words.title}
            className={styles.reviews}
            items={reviews}
            keyOf={({ articleId }) => articleId}
            selectedKey={selected}
            rowHeight={ROW}
            onSelect={({ articleId }) => setSelected(articleId)}
            onOpen={(item) => void open(item)}
          >
            {({ title, exact, moved, lost, leastConfidence }) => (
              <div className={styles.article}>
                <span className={styles.articleTitle} dir="auto">
                  {title}
                </span>
                {lost === 0 ? null : (
                  <span className={styles.sign} data-urgent>
                    {review.counted.lost(lost)}
                  </span>
                )}
                {moved === 0 ? null : (
                  <span className={styles.sign}>
                    {review.counted.moved(moved)}
                    {leastConfidence === null ? '' : ` · ${words.from(leastConfidence)}`}
                  </span>
                )}
                {exact === 0 ? null : <span className={styles.sign}>{review.counted.exact(exact)}</span>}
              </div>
            )}
          </ListBox>
        </div>
      </section>
    </div>
  );
}
