import type { ReactNode } from 'react';
import type { ComparedArticle } from '../../shared/api/adjudication.ts';
import { ListBox } from '../app/parts/ListBox.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useSession, useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import styles from './Lists.module.css';
import { progressOf } from './compare-view.ts';
import { showCompare } from './show-compare.ts';

const named: readonly Topic[] = ['articles'];
/** CSS pixels. */
const ROW = 46;

interface ArticleListProps {
  readonly rows: readonly ComparedArticle[];
  /** How many articles are coded blind here: of these, the others' layers are out of sight. */
  readonly blind: number;
}

/** The articles that two analysts or more annotated, each with how far it is settled. */
export function ArticleList({ rows, blind }: ArticleListProps): ReactNode {
  const desk = useDesk();
  const { compare: words } = useWords();
  const { state } = useView(named);
  const { articleId, filter } = useSession('compare');
  return (
    <section className={styles.articles} aria-label={words.articles}>
      <ListBox
        label={words.articles}
        className={styles.list}
        items={rows}
        keyOf={(row) => row.articleId}
        rowHeight={ROW}
        selectedKey={articleId}
        onSelect={(row) => {
          if (row.articleId === desk.session.get().compare.articleId) return;
          showCompare(desk, { articleId: row.articleId, at: null, from: 'first', reason: '', reading: null });
        }}
      >
        {(row) => {
          const { total, settled, contested } = progressOf(row, filter);
          return (
            <div className={styles.article} data-done={settled === total || undefined}>
              <p className={styles.title} dir="auto">
                {state.get('articles', row.articleId)?.title}
              </p>
              <p className={styles.progress}>
                <span
                  className={styles.track}
                  aria-hidden
                  style={{ '--done': total === 0 ? 1 : settled / total }}
                />
                {contested === 0
                  ? words.progress(settled, total)
                  : words.contested(settled, total, contested)}
              </p>
            </div>
          );
        }}
      </ListBox>
      {blind === 0 ? null : <p className={styles.note}>{words.blind(blind)}</p>}
    </section>
  );
}
