import type { ReactNode } from 'react';
import { summarise } from '../../shared/words/summary.ts';
import type { Names } from '../../shared/words/names.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { LayerBadge } from '../layers/LayerBadge.tsx';
import { useSignOf } from '../layers/use-layers.ts';
import { useWords } from '../words/words.ts';
import styles from './AnnotationRow.module.css';
import { toneOf } from './tone.ts';

interface AnnotationRowProps {
  readonly annotations: ArticleAnnotations;
  readonly id: string;
  readonly names: Names;
}

/** An annotation in a list: what it says, how, and of which words. */
export function AnnotationRow({ annotations, id, names }: AnnotationRowProps): ReactNode {
  const words = useWords();
  const signOf = useSignOf();
  const annotation = annotations.get(id);
  if (annotation === undefined) return null;
  const { title, detail, note } = summarise(annotation.body, names, words.vocabulary);
  const quote =
    annotation.anchors[0]?.quote ??
    (annotation.status === 'orphaned' ? words.review.lostPassage : words.inspector.wholeArticle);
  const sign = signOf(annotation);
  const isNote = annotation.body.kind === 'note';
  return (
    <div className={styles.row} data-tone={toneOf(annotation.body)} data-status={annotation.status}>
      {sign === undefined ? null : (
        <span className={styles.whose}>
          <LayerBadge sign={sign} />
        </span>
      )}
      <p className={styles.title} dir="auto">
        {isNote && note !== '' ? note : title}
        {detail === '' ? null : <span className={styles.detail}> {detail}</span>}
      </p>
      <p className={styles.quote} dir="auto">
        {quote}
      </p>
    </div>
  );
}
