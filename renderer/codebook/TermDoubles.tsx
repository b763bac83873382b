import { useMemo, type ReactNode } from 'react';
import { findTermDoubles } from '../../shared/codebook/find-term-doubles.ts';
import { ownUsage } from '../../shared/codebook/term-usage.ts';
import { Scheme } from '../../shared/schema/term.ts';
import { classNames } from '../app/class-names.ts';
import { EmptyState } from '../app/parts/EmptyState.tsx';
import { Button } from '../app/parts/Button.tsx';
import { PairList } from '../app/parts/PairList.tsx';
import screen from '../app/parts/screen.module.css';
import { useDesk } from '../state/desk-context.ts';
import { useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import { TermDoubleCard } from './TermDoubleCard.tsx';

const coded: readonly Topic[] = ['terms', 'usage', 'actors'];

/** Codes, issues and kinds of actors that are called alike, pair by pair: two desks may have made them apart. */
export function TermDoubles(): ReactNode {
  const { session } = useDesk();
  const { codebook } = useWords();
  const words = codebook.doubles;
  const view = useView(coded);
  const pairs = useMemo(() => findTermDoubles(view.state.values('terms')), [view]);
  const uses = useMemo(
    () => new Map(Scheme.options.flatMap((scheme) => [...ownUsage(view.state, scheme)])),
    [view],
  );
  return (
    <main className={classNames(screen.main, screen.whole)}>
      <header className={screen.bar}>
        <h1 className={screen.title}>{words.title}</h1>
        <span className={screen.grow} />
        <Button onClick={() => session.set({ findingTermDoubles: false })}>{words.back}</Button>
      </header>
      {pairs.length === 0 ? (
        <EmptyState icon="check" title={words.none.title} text={words.none.text} />
      ) : (
        <PairList label={words.title} intro={words.intro} pairs={pairs} more={words.more}>
          {(pair) => (
            <TermDoubleCard key={pair.ids.join(' ')} pair={pair} usesOf={(id) => uses.get(id) ?? 0} />
          )}
        </PairList>
      )}
    </main>
  );
}
