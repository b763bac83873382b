import type { ReactNode } from 'react';
import type { Loss, LostItem } from '../../../shared/losses/loss.ts';
import { useWords } from '../../words/words.ts';
import { wordBriefly } from '../notices.ts';
import styles from './LossList.module.css';
import { withKeys } from './with-keys.ts';

/** What could not be carried, a sentence each; the things that it is about unfold below. */
export function LossList({ losses }: { readonly losses: readonly Loss[] }): ReactNode {
  return (
    <ul className={styles.list}>
      {withKeys(losses, ({ what, where, name }) => `${what} ${where} ${name}`).map(({ key, item }) => (
        <li key={key} dir="auto">
          <OneLoss loss={item} />
        </li>
      ))}
    </ul>
  );
}

function OneLoss({ loss }: { readonly loss: Loss }): ReactNode {
  const words = useWords();
  const { what, where, count, items, error } = loss;
  const why = error === undefined ? words.losses[what](count, loss.name) : wordBriefly(error, words);
  const sentence = where === '' ? why : `${where}: ${why}`;
  if (items.length === 0) return sentence;
  const more = count - items.length;
  return (
    <details>
      <summary className={styles.summary}>{sentence}</summary>
      <ul className={styles.items}>
        {withKeys(items, ({ kind, passage }) => `${kind ?? ''} ${passage}`).map(({ key, item }) => (
          <li key={key} dir="auto">
            <Item item={item} />
          </li>
        ))}
        {more > 0 ? <li>{words.exporting.done.more(more)}</li> : null}
      </ul>
    </details>
  );
}

function Item({ item: { kind, passage } }: { readonly item: LostItem }): ReactNode {
  const { vocabulary, article, exporting } = useWords();
  if (kind === null) return passage;
  return (
    <>
      <span className={styles.kind}>{vocabulary.kind[kind]}</span>{' '}
      {passage === '' ? article.wholeArticle : exporting.done.passage(passage)}
    </>
  );
}
