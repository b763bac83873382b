import { useMemo, type ReactNode } from 'react';
import type { Article } from '../../shared/schema/article.ts';
import { openArticle } from '../reading/open-article.ts';
import { useDesk } from '../state/desk-context.ts';
import { useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import styles from './EditionLinks.module.css';
import { editionsOf } from './editions-of.ts';

const shown: readonly Topic[] = ['articles'];

/** Leads to the edition before an article and to those after it; nothing where there is only one. */
export function EditionLinks({ article }: { readonly article: Article }): ReactNode {
  const desk = useDesk();
  const { review } = useWords();
  const view = useView(shown);
  const { before, after } = useMemo(() => editionsOf(view.state, article), [view, article]);
  if (before === null && after.length === 0) return null;
  const link = (label: string, to: Article): ReactNode => (
    <p key={to.id} className={styles.line}>
      {label}{' '}
      <button type="button" className={styles.link} dir="auto" onClick={() => void openArticle(desk, to.id)}>
        {to.title}
      </button>
    </p>
  );
  return (
    <div className={styles.links}>
      {before === null ? null : link(review.editionOf, before)}
      {after.map((to) => link(review.superseded, to))}
    </div>
  );
}
