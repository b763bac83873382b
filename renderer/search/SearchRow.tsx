import type { ReactNode } from 'react';
import type { SearchHit } from '../../shared/search/search-request.ts';
import { useWords } from '../words/words.ts';
import styles from './Search.module.css';

/** What was found: where it is, and the passage with the words marked. */
export function SearchRow({ hit }: { readonly hit: SearchHit }): ReactNode {
  const { search: words } = useWords();
  const { title, source, published, passage, part, kind } = hit;
  const more = passage.count - passage.marks.length;
  return (
    <div className={styles.row}>
      <p className={styles.where}>
        <span className={styles.part} data-kind={part === 'actor' ? 'actor' : (kind ?? undefined)}>
          {kind === null ? words.found[part] : words.kinds[kind]}
        </span>
        <span className={styles.title} dir="auto">
          {title}
        </span>
        <span className={styles.facts}>
          {source === null ? null : <bdi>{source}</bdi>}
          {published === null ? null : <bdi>{published}</bdi>}
          {part === 'text' && more > 0 ? <span>{words.more(more)}</span> : null}
        </span>
      </p>
      <p className={styles.text} dir="auto">
        {pieces(hit).map(({ text, isMarked }, index) =>
          // oxlint-disable-next-line react/no-array-index-key -- pieces have no other name
          isMarked ? <mark key={index}>{text}</mark> : text,
        )}
      </p>
    </div>
  );
}

function pieces({ passage: { text, marks } }: SearchHit): { text: string; isMarked: boolean }[] {
  let at = 0;
  const cut = marks.flatMap(([start, end]) => {
    const pair = [
      { text: text.slice(at, start), isMarked: false },
      { text: text.slice(start, end), isMarked: true },
    ];
    at = end;
    return pair;
  });
  return [...cut, { text: text.slice(at), isMarked: false }].filter((piece) => piece.text !== '');
}
