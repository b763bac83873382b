import type { ReactNode } from 'react';
import { Icon } from '../app/icons/Icon.tsx';
import { Button } from '../app/parts/Button.tsx';
import { EmptyState } from '../app/parts/EmptyState.tsx';
import screen from '../app/parts/screen.module.css';
import { EditionLinks } from '../editions/EditionLinks.tsx';
import { importEdition } from '../editions/new-edition.ts';
import { HistoryList } from '../inspector/HistoryList.tsx';
import { openArticle } from '../reading/open-article.ts';
import { useDesk } from '../state/desk-context.ts';
import { useRecord, useSession, useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import { annotateFromFile } from './annotate-from-file.ts';
import { binArticles } from './article-commands.ts';
import { ArticleFacts } from './ArticleFacts.tsx';
import { ArticleFields } from './ArticleFields.tsx';
import styles from './DetailsScreen.module.css';

const told: readonly Topic[] = ['articles', 'counts'];

/** All that is known of one article: what can be said of it, where it is from, its editions, its history. */
export function DetailsScreen(): ReactNode {
  const desk = useDesk();
  const { library, review, inspector } = useWords();
  const article = useRecord('articles', useSession('libraryId'));
  const version = useView(told);
  const toLibrary = (): void => desk.session.set({ screen: 'library' });
  if (article === undefined) {
    return (
      <main className={styles.main}>
        <EmptyState icon="article" title={library.details} text={library.choose}>
          <Button look="primary" onClick={toLibrary}>
            {library.toLibrary}
          </Button>
        </EmptyState>
      </main>
    );
  }
  return (
    <main className={styles.main}>
      <div className={styles.page} key={article.id}>
        <header className={styles.head}>
          <Button look="quiet" size="small" className={styles.back} onClick={toLibrary}>
            <Icon name="back" size={16} />
            {library.toLibrary}
          </Button>
          <h1 className={styles.title} dir="auto" lang={article.language ?? undefined}>
            {article.title}
          </h1>
          <div className={screen.actions}>
            {article.deletedAt === null ? (
              <>
                <Button look="primary" onClick={() => void openArticle(desk, article.id)}>
                  {library.open}
                </Button>
                <Button onClick={() => void importEdition(desk, article)}>{review.newEdition}</Button>
                <Button onClick={() => void annotateFromFile(desk, article.id)}>{library.annotate}</Button>
                <Button look="danger" onClick={() => void binArticles(desk, [article], true)}>
                  <Icon name="bin" size={16} />
                  {library.bin}
                </Button>
              </>
            ) : (
              <Button onClick={() => void binArticles(desk, [article], false)}>{library.restore}</Button>
            )}
          </div>
        </header>
        <section className={styles.fields} aria-label={library.details}>
          <ArticleFields article={article} />
        </section>
        <aside className={styles.facts} aria-label={library.known.label}>
          <EditionLinks article={article} />
          <ArticleFacts article={article} />
        </aside>
        <section className={styles.history} aria-label={inspector.history.label}>
          <h2 className={styles.heading}>{inspector.history.label}</h2>
          <HistoryList articleId={article.id} annotationId={null} version={version} />
        </section>
      </div>
    </main>
  );
}
