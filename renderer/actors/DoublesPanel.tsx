import { useEffect, useRef, type ReactNode } from 'react';
import { EmptyState } from '../app/parts/EmptyState.tsx';
import { useWords } from '../words/words.ts';
import type { ActorRow } from './actor-rows.ts';
import { DoubleCard } from './DoubleCard.tsx';
import styles from './DoublesPanel.module.css';
import { useDoubles } from './use-doubles.ts';

const MOST_SHOWN = 50;

/** Actors that may be one, pair by pair: merge them, or say that they are not the same. */
export function DoublesPanel({ rows }: { readonly rows: readonly ActorRow[] }): ReactNode {
  const { doubles: words } = useWords().actors;
  const pairs = useDoubles();
  const list = useRef<HTMLOListElement>(null);
  const decided = useRef<number | null>(null);
  // The keyboard goes on with the pair that takes the place of the one that was decided.
  useEffect(() => {
    if (decided.current === null) return;
    const cards = list.current?.querySelectorAll<HTMLElement>('[data-pair]');
    cards?.[Math.min(decided.current, cards.length - 1)]?.focus();
    decided.current = null;
  }, [pairs]);
  if (pairs === null) return <output className={styles.looking}>{words.looking}</output>;
  if (pairs === 'failed')
    return <EmptyState icon="warning" title={words.failed.title} text={words.failed.text} />;
  if (pairs.length === 0) return <EmptyState icon="check" title={words.none.title} text={words.none.text} />;
  const rowOf = new Map(rows.map((row) => [row.actor.id, row]));
  return (
    <section className={styles.panel} aria-label={words.title}>
      <p className={styles.intro}>{words.intro}</p>
      <ol ref={list} className={styles.list}>
        {pairs.slice(0, MOST_SHOWN).map((pair, index) => (
          <DoubleCard
            key={pair.key}
            pair={pair}
            rowOf={(id) => rowOf.get(id)}
            onDecided={() => {
              decided.current = index;
            }}
          />
        ))}
      </ol>
      {pairs.length > MOST_SHOWN ? (
        <p className={styles.intro}>{words.more(MOST_SHOWN, pairs.length)}</p>
      ) : null}
    </section>
  );
}
