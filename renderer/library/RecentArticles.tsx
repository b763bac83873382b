import type { ReactNode } from 'react';
import { openArticle } from '../reading/open-article.ts';
import { useDesk } from '../state/desk-context.ts';
import { useSession, useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import { lately } from './find-articles.ts';
import styles from './RecentArticles.module.css';

const SHOWN = 10;
const shown: readonly Topic[] = ['articles'];

/** The articles that were read lately, where no article's details are. */
export function RecentArticles(): ReactNode {
  const desk = useDesk();
  const { library } = useWords();
  const { state } = useView(shown);
  const articles = lately(state, useSession('recent')).slice(0, SHOWN);
  if (articles.length === 0) return null;
  return (
    <section className={styles.recent} aria-label={library.recent}>
      <h2 className={styles.title}>{library.recent}</h2>
      <ul>
        {articles.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.link}
              dir="auto"
              onClick={() => void openArticle(desk, id)}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
