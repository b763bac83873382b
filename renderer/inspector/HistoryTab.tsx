import { useState, type ReactNode } from 'react';
import { Segments } from '../app/parts/Segments.tsx';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { useAnnotationsVersion, useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { HistoryList } from './HistoryList.tsx';
import styles from './HistoryTab.module.css';

/** Who did what to the article's annotations, latest first; each step can be taken back. */
export function HistoryTab({ annotations }: { readonly annotations: ArticleAnnotations }): ReactNode {
  const { history } = useWords().inspector;
  const selectedId = useSession('selectedId');
  const [scope, setScope] = useState<'annotation' | 'article'>('annotation');
  const version = useAnnotationsVersion(annotations);
  return (
    <div className={styles.tab}>
      {selectedId === null ? null : (
        <div className={styles.scope}>
          <Segments
            label={history.scope}
            hideLabel
            value={scope}
            options={[
              { value: 'annotation', label: history.ofAnnotation },
              { value: 'article', label: history.ofArticle },
            ]}
            onChange={setScope}
          />
        </div>
      )}
      <HistoryList
        articleId={annotations.articleId}
        annotationId={scope === 'annotation' ? selectedId : null}
        version={version}
      />
    </div>
  );
}
