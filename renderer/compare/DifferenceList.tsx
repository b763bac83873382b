import type { ReactNode } from 'react';
import { markedIn, type Difference } from '../../shared/adjudication/find-differences.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { ListBox } from '../app/parts/ListBox.tsx';
import { useWords } from '../words/words.ts';
import lists from './Lists.module.css';
import unseen from '../app/parts/unseen.module.css';
import { quoteOf } from './compared-rows.ts';

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
  const words = useWords();
  const { compare, vocabulary } = words;
  return (
    <section className={lists.differences} aria-label={compare.differences} data-first>
      {items.length === 0 ? (
        <p className={lists.none}>{layers.length < 2 ? compare.oneLayer : compare.noneHere}</p>
      ) : (
        <ListBox
          label={compare.differences}
          className={lists.list}
          items={items}
          keyOf={({ key }) => key}
          rowHeight={ROW}
          selectedKey={current?.key ?? null}
          onSelect={onSelect}
          onOpen={onOpen}
        >
          {(difference) => (
            <div className={lists.difference} data-state={difference.state}>
              <span className={lists.state} title={compare.states[difference.state]}>
                {difference.state === 'open' ? null : (
                  <Icon name={difference.state === 'settled' ? 'check' : 'warning'} size={14} />
                )}
              </span>
              <p className={lists.quote} dir="auto">
                {markedIn(difference)
                  .slice(0, 1)
                  .map((marked) => quoteOf(marked, words))}
              </p>
              <p className={lists.about}>
                {vocabulary.kind[difference.kind]} · {compare.types[difference.type]}
                <span className={unseen.text}> · {compare.states[difference.state]}</span>
              </p>
            </div>
          )}
        </ListBox>
      )}
    </section>
  );
}
