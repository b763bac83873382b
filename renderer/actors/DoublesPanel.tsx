import type { ReactNode } from 'react';
import { EmptyState } from '../app/parts/EmptyState.tsx';
import { PairList } from '../app/parts/PairList.tsx';
import { useWords } from '../words/words.ts';
import type { ActorRow } from './actor-rows.ts';
import { DoubleCard } from './DoubleCard.tsx';
import styles from './DoublesPanel.module.css';
import { useDoubles } from './use-doubles.ts';

/** Actors that may be one, pair by pair: merge them, or say that they are not the same. */
export function DoublesPanel({ rows }: { readonly rows: readonly ActorRow[] }): ReactNode {
  const { doubles: words } = useWords().actors;
  const pairs = useDoubles();
  if (pairs === null) return <output className={styles.looking}>{words.looking}</output>;
  if (pairs === 'failed')
    return <EmptyState icon="warning" title={words.failed.title} text={words.failed.text} />;
  if (pairs.length === 0) return <EmptyState icon="check" title={words.none.title} text={words.none.text} />;
  const rowOf = new Map(rows.map((row) => [row.actor.id, row]));
  return (
    <PairList label={words.title} intro={words.intro} pairs={pairs} more={words.more}>
      {(pair) => <DoubleCard key={pair.key} pair={pair} rowOf={(id) => rowOf.get(id)} />}
    </PairList>
  );
}
