import { useState, type ReactNode } from 'react';
import type { TermDouble } from '../../shared/codebook/find-term-doubles.ts';
import type { Term } from '../../shared/schema/term.ts';
import { Button } from '../app/parts/Button.tsx';
import { PairCard } from '../app/parts/PairCard.tsx';
import pairs from '../app/parts/Pairs.module.css';
import { useDesk } from '../state/desk-context.ts';
import { useTerm } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { mergeTerms } from './term-commands.ts';
import styles from './TermDoubleCard.module.css';

interface TermDoubleCardProps {
  readonly pair: TermDouble;
  readonly usesOf: (id: string) => number;
}

/** Two codes side by side, and which of them to keep. */
export function TermDoubleCard({ pair, usesOf }: TermDoubleCardProps): ReactNode {
  const desk = useDesk();
  const { codebook } = useWords();
  const words = codebook.doubles;
  const [keepId, setKeepId] = useState<string | null>(null);
  const first = useTerm(pair.ids[0]);
  const second = useTerm(pair.ids[1]);
  if (first === undefined || second === undefined) return null;
  const terms = [first, second];
  const likeliest = usesOf(second.id) > usesOf(first.id) ? second : first;
  const keep = terms.find(({ id }) => id === keepId) ?? likeliest;
  const open = ({ id, scheme }: Term): void =>
    desk.session.set({ findingTermDoubles: false, scheme, termId: id });
  const merge = (): void =>
    void mergeTerms(
      desk,
      terms.filter(({ id }) => id !== keep.id),
      keep,
    );
  return (
    <PairCard
      reason={codebook.schemes[pair.scheme]}
      certainty={pair.confidence > 0.9 ? words.samePlace : words.otherPlace}
      sides={terms.map(({ id, name, definition }, index) => ({
        id,
        label: words.keepNamed(name, index + 1),
        facts: (
          <>
            <bdi className={pairs.name}>{name}</bdi>
            {definition === '' ? null : <bdi className={styles.definition}>{definition}</bdi>}
            <span className={pairs.line}>{words.uses(usesOf(id))}</span>
          </>
        ),
      }))}
      question={words.keep}
      keepId={keep.id}
      onKeep={setKeepId}
    >
      <Button look="primary" onClick={merge}>
        {words.merge}
      </Button>
      <Button look="quiet" onClick={() => open(keep)}>
        {words.open}
      </Button>
    </PairCard>
  );
}
