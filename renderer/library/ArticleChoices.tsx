import { useState, type ReactNode } from 'react';
import styles from '../app/CommandPalette.module.css';
import { PickByTyping } from '../app/parts/PickByTyping.tsx';
import { openArticle } from '../reading/open-article.ts';
import { useDesk } from '../state/desk-context.ts';
import { formatCalendarDate } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { findArticles } from './find-articles.ts';
import { StatusMark } from './StatusMark.tsx';

/** Finds any article of the library by a few letters; before that, offers those that were read lately. */
export function ArticleChoices(): ReactNode {
  const desk = useDesk();
  const { library, locale } = useWords();
  const [query, setQuery] = useState('');
  const { articleId, recent } = desk.session.get();
  // The one that is open is no place to go to.
  const items = findArticles(desk.replica.state, recent, query).filter(({ id }) => id !== articleId);
  return (
    <PickByTyping
      title={library.finder.title}
      hint={library.finder.hint}
      empty={query.trim() === '' ? library.finder.noneYet : library.finder.empty}
      query={query}
      onQuery={setQuery}
      items={items}
      keyOf={({ id }) => id}
      onPick={({ id }) => {
        desk.session.set({ dialog: null });
        requestAnimationFrame(() => void openArticle(desk, id));
      }}
    >
      {(article) => (
        <>
          <span className={styles.single} dir="auto">
            {article.title}
          </span>
          <span className={styles.aside}>
            {[
              article.source,
              article.published === null ? null : formatCalendarDate(article.published, locale),
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
          <span className={styles.aside}>
            <StatusMark status={article.status} />
          </span>
        </>
      )}
    </PickByTyping>
  );
}
