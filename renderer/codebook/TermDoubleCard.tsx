import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId, useState, type ReactNode } from 'react';
import type { TermDouble } from '../../shared/codebook/find-term-doubles.ts';
import type { Term } from '../../shared/schema/term.ts';
import { Button } from '../app/parts/Button.tsx';
import { RadioMark } from '../app/parts/RadioMark.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useTerm } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { mergeTerms } from './term-commands.ts';
import styles from './TermDoubles.module.css';

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
  const title = useId();
  const first = useTerm(pair.ids[0]);
  const second = useTerm(pair.ids[1]);
  if (first === undefined || second === undefined) return null;
  const terms = [first, second];
  const likeliest = usesOf(second.id) > usesOf(first.id) ? second : first;
  const keep = terms.find(({ id }) => id === keepId) ?? likeliest;
  const open = ({ id, scheme }: Term): void =>
    desk.session.set({ findingTermDoubles: false, scheme, termId: id });
  return (
    <li className={styles.pair} aria-labelledby={title}>
      <p id={title} className={styles.reason}>
        <strong>{codebook.schemes[pair.scheme]}</strong>
        <span>{pair.confidence > 0.9 ? words.samePlace : words.otherPlace}</span>
      </p>
      <RadioGroup
        className={styles.sides}
        aria-label={words.keep}
        value={keep.id}
        onValueChange={(id) => setKeepId(String(id))}
      >
        {terms.map((term, index) => (
          <Radio.Root
            key={term.id}
            value={term.id}
            className={styles.side}
            aria-label={words.keepNamed(term.name, index + 1)}
            aria-describedby={`${title}-${index}`}
          >
            <RadioMark />
            <span id={`${title}-${index}`} className={styles.facts}>
              <bdi className={styles.name}>{term.name}</bdi>
              {term.definition === '' ? null : <bdi className={styles.definition}>{term.definition}</bdi>}
              <span className={styles.line}>{words.uses(usesOf(term.id))}</span>
            </span>
          </Radio.Root>
        ))}
      </RadioGroup>
      <div className={styles.actions}>
        <Button
          look="primary"
          onClick={() =>
            void mergeTerms(
              desk,
              terms.filter(({ id }) => id !== keep.id),
              keep,
            )
          }
        >
          {words.merge}
        </Button>
        <Button look="quiet" onClick={() => open(keep)}>
          {words.open}
        </Button>
      </div>
    </li>
  );
}
