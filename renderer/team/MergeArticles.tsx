import { useState, type ReactNode } from 'react';
import type { MergeReport } from '../../shared/merge/merge-report.ts';
import { ListBox } from '../app/parts/ListBox.tsx';
import { useWords } from '../words/words.ts';
import { TallyMarks } from './TallyMarks.tsx';
import styles from './Team.module.css';

const ROW = 36;

/** What a merge does to each article. */
export function MergeArticles({ report }: { readonly report: MergeReport }): ReactNode {
  const { blind, team } = useWords();
  const words = team.bundle;
  const [selected, setSelected] = useState<string | null>(null);
  const joined = new Set(report.joined.map(({ intoId }) => intoId));
  if (report.articles.length === 0) return null;
  return (
    <div style={{ '--rows': report.articles.length }}>
      <ListBox
        label={words.articles}
        className={styles.articles}
        items={report.articles}
        keyOf={({ id }) => id}
        selectedKey={selected}
        rowHeight={ROW}
        onSelect={({ id }) => setSelected(id)}
      >
        {(article) => (
          <div className={styles.article}>
            <span className={styles.articleTitle} dir="auto">
              {article.title}
            </span>
            {article.isNew ? <span className={styles.sign}>{words.newArticle}</span> : null}
            {article.isBlind ? <span className={styles.sign}>{blind.sign}</span> : null}
            {joined.has(article.id) ? <span className={styles.sign}>{words.joined}</span> : null}
            {article.conflicts === 0 ? null : (
              <span className={styles.sign} data-urgent>
                {words.conflicts(article.conflicts)}
              </span>
            )}
            <TallyMarks tally={article.annotations} />
          </div>
        )}
      </ListBox>
    </div>
  );
}
