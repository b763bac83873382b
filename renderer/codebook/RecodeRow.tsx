import type { ReactNode } from 'react';
import { useNames, useRecord } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import type { CodedItem } from './coded-items.ts';
import styles from './Recode.module.css';

/** UTF-16 code units of context before the passage, so that it stays in view in two lines. */
const BEFORE = 70;

interface RecodeRowProps {
  readonly item: CodedItem;
  readonly isLeft: boolean;
  /** It is coded with the term still. */
  readonly isCoded: boolean;
}

/** A passage in its context, where it stands, and what became of it. */
export function RecodeRow({ item, isLeft, isCoded }: RecodeRowProps): ReactNode {
  const { recoding: words } = useWords();
  const names = useNames();
  const article = useRecord('articles', item.articleId);
  const [term] = item.terms;
  const outcome =
    !isCoded && term !== undefined ? words.becomes(names.term(term)) : isLeft ? words.leftAsIs : '';
  return (
    <div className={styles.row} data-decided={outcome !== '' || undefined}>
      <p className={styles.where}>
        <span className={styles.title} dir="auto">
          {item.articleId === null ? words.actor : article?.title}
        </span>
        {outcome === '' ? null : (
          <span className={styles.outcome} data-left={isCoded || undefined} dir="auto">
            {outcome}
          </span>
        )}
      </p>
      <p className={styles.text} dir="auto">
        {item.quote === '' ? (
          <em>{words.wholeArticle}</em>
        ) : (
          <>
            {tail(item.before)}
            <mark className={styles.quote}>{item.quote}</mark>
            {item.after}
          </>
        )}
      </p>
    </div>
  );
}

function tail(text: string): string {
  if (text.length <= BEFORE) return text;
  const cut = text.slice(-BEFORE);
  const blank = cut.search(/\s/u);
  return `…${blank === -1 ? cut : cut.slice(blank + 1)}`;
}
