import type { ReactNode } from 'react';
import { markedIn, type Difference } from '../../shared/adjudication/find-differences.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { ListBox } from '../app/parts/ListBox.tsx';
import { useWords } from '../words/words.ts';
import styles from './Compare.module.css';

interface DifferenceListProps {
  readonly items: readonly Difference[];
  readonly layers: readonly string[];
  readonly current: Difference | undefined;
  readonly onSelect: (difference: Difference) => void;
  readonly onOpen: () => void;
}

/** CSS pixels. */
const ROW = 46;

/** The passages of an article that are gone through, in the order of the text. */
export function DifferenceList({ items, layers, current, onSelect, onOpen }: DifferenceListProps): ReactNode {
  const { compare: words, vocabulary } = useWords();
  return (
    <section className={styles.differences} aria-label={words.differences} data-first>
      {items.length === 0 ? (
        <p className={styles.none}>{layers.length < 2 ? words.oneLayer : words.noneHere}</p>
      ) : (
        <ListBox
          label={words.differences}
          className={styles.list}
          items={items}
          keyOf={({ key }) => key}
          rowHeight={ROW}
          selectedKey={current?.key ?? null}
          onSelect={onSelect}
          onOpen={onOpen}
        >
          {(difference) => (
            <div className={styles.difference} data-state={difference.state}>
              <span className={styles.state} title={words.states[difference.state]}>
                {difference.state === 'open' ? null : (
                  <Icon name={difference.state === 'settled' ? 'check' : 'warning'} size={14} />
                )}
              </span>
              <p className={styles.quote} dir="auto">
                {markedIn(difference)[0]?.anchors[0]?.quote}
              </p>
              <p className={styles.about}>
                {vocabulary.kind[difference.kind]} · {words.types[difference.type]}
                <span className={styles.hidden}> · {words.states[difference.state]}</span>
              </p>
            </div>
          )}
        </ListBox>
      )}
    </section>
  );
}
