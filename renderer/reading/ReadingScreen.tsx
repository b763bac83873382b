import { useEffect, useMemo, type ReactNode } from 'react';
import { Button } from '../app/parts/Button.tsx';
import { EmptyState } from '../app/parts/EmptyState.tsx';
import { useErrorWording } from '../app/notices.ts';
import { useDesk } from '../state/desk-context.ts';
import { useArticleAnnotations, useRecord, useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { openArticle } from './open-article.ts';
import { ReadingDesk } from './ReadingDesk.tsx';
import styles from './ReadingScreen.module.css';

/** The article that is open with all around it; or what to do where there is none. */
export function ReadingScreen(): ReactNode {
  const desk = useDesk();
  const { reading, frame } = useWords();
  const wording = useErrorWording();
  const articleId = useSession('articleId');
  const failure = useSession('openingFailed');
  const annotations = useArticleAnnotations(articleId);
  const isThere = useRecord('articles', articleId) !== undefined;
  const document = useMemo(
    () => (annotations === undefined ? undefined : desk.replica.state.document(annotations.articleId)),
    [desk, annotations],
  );

  // Which article is open outlives the article itself: after a break in the connection it is opened again.
  useEffect(() => {
    if (articleId !== null && annotations === undefined && failure === null)
      void openArticle(desk, articleId);
  }, [desk, articleId, annotations, failure]);

  const toLibrary = (): void => desk.session.set({ screen: 'library', openingFailed: null });
  // An import that is taken back takes the article from under its reader.
  if (articleId === null || !isThere) {
    return (
      <main className={styles.main}>
        <EmptyState icon="reading" title={reading.none.title} text={reading.none.text}>
          <Button look="primary" onClick={toLibrary}>
            {reading.none.action}
          </Button>
        </EmptyState>
      </main>
    );
  }
  if (failure !== null) {
    return (
      <main className={styles.main}>
        <EmptyState icon="warning" title={reading.failed.title} text={wording(failure)}>
          <Button look="primary" onClick={() => void openArticle(desk, articleId)}>
            {frame.retry}
          </Button>
          <Button onClick={toLibrary}>{reading.failed.action}</Button>
        </EmptyState>
      </main>
    );
  }
  if (annotations === undefined || document === undefined) {
    return (
      <main className={styles.main} aria-busy>
        <output className={styles.loading}>{reading.loading}</output>
      </main>
    );
  }
  return <ReadingDesk key={articleId} annotations={annotations} document={document} />;
}
