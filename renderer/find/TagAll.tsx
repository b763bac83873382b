import type { ReactNode } from 'react';
import { annotationKinds } from '../../shared/schema/annotation.ts';
import { beginDraftForEach } from '../inspector/begin-draft.ts';
import { useDesk } from '../state/desk-context.ts';
import { useStore } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import type { ArticleSearch } from './article-search.ts';
import styles from './FindBar.module.css';

/** Opens the usual form once for all hits. */
export function TagAll({ search }: { readonly search: ArticleSearch }): ReactNode {
  const desk = useDesk();
  const { find: words, article } = useWords();
  const hits = useStore(search.state, 'hits');
  if (hits === null || hits.starts.length === 0) return null;
  return (
    <div role="group" aria-label={words.tagAll} className={styles.tagAll}>
      <span aria-hidden>{words.tagAll}</span>
      {annotationKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className={styles.kind}
          data-tone={kind}
          onClick={() => {
            const ranges = [...hits.starts].map((start, index) => ({
              start,
              end: hits.ends[index] ?? start,
            }));
            beginDraftForEach(desk, kind, ranges);
          }}
        >
          {article.tag[kind]}
        </button>
      ))}
    </div>
  );
}
