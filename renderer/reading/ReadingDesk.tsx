import { useMemo, type ReactNode } from 'react';
import type { ArticleDocument } from '../../shared/schema/article.ts';
import { ArticleView } from '../article/ArticleView.tsx';
import { usePasses } from '../filters/use-passes.ts';
import { beginDraft } from '../inspector/begin-draft.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { selectAnnotation } from '../inspector/pick-annotation.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { NarrowedAnnotations } from '../state/narrowed-annotations.ts';
import { useDesk } from '../state/desk-context.ts';
import { useNames, useRecord, useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { ArticleMeta } from './ArticleMeta.tsx';
import styles from './ReadingDesk.module.css';

interface ReadingDeskProps {
  readonly annotations: ArticleAnnotations;
  readonly document: ArticleDocument;
}

/** Joins the article's text with its inspector: what is selected in one shows in the other. */
export function ReadingDesk({ annotations, document }: ReadingDeskProps): ReactNode {
  const desk = useDesk();
  const { session, panes, places } = desk;
  const { showArticle } = panes;
  const words = useWords();
  const names = useNames();
  const { articleId } = document;
  const article = useRecord('articles', articleId);
  const selectedId = useSession('selectedId');
  const anyDraft = useSession('draft');
  const draft = anyDraft?.articleId === articleId ? anyDraft : null;

  const passes = usePasses();
  const filterText = useSession('filterText');
  const shown = useMemo(
    () => (passes === null || !filterText ? annotations : new NarrowedAnnotations(annotations, passes)),
    [annotations, passes, filterText],
  );

  const open = (id: string): void => {
    selectAnnotation(desk, id);
    session.set({ tab: 'form' });
    panes.inspector?.focusForm();
  };
  return (
    <>
      <main className={styles.main}>
        <ArticleView
          ref={showArticle}
          document={document}
          title={article?.title ?? ''}
          language={article?.language ?? null}
          meta={
            article === undefined ? null : (
              <ArticleMeta article={article} annotations={annotations} isNarrowed={shown !== annotations} />
            )
          }
          annotations={shown}
          selectedId={selectedId}
          transient={draft?.ranges ?? []}
          draftKind={draft?.form.kind ?? null}
          names={names}
          vocabulary={words.vocabulary}
          words={words.article}
          initialOffset={places.get(articleId) ?? 0}
          onSelectText={(range) => session.set({ selection: range })}
          onTag={(kind, range) => beginDraft(desk, kind, [range])}
          onPick={(ids) => selectAnnotation(desk, ids[0] ?? null)}
          onOpen={open}
          onPlace={(offset) => {
            // Last read, last in line.
            places.delete(articleId);
            places.set(articleId, offset);
          }}
        />
      </main>
      <Inspector annotations={annotations} />
    </>
  );
}
