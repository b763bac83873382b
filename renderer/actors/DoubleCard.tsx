import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId, useState, type ReactNode } from 'react';
import { totalUses } from '../../shared/schema/usage.ts';
import { Button } from '../app/parts/Button.tsx';
import { RadioMark } from '../app/parts/RadioMark.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import { mergeActors, tellActorsApart } from './actor-commands.ts';
import type { ActorRow } from './actor-rows.ts';
import styles from './DoublesPanel.module.css';
import { DoubleSide } from './DoubleSide.tsx';
import { likelySurvivor } from './likely-survivor.ts';
import type { DoublePair } from './use-doubles.ts';

interface DoubleCardProps {
  readonly pair: DoublePair;
  readonly rowOf: (id: string) => ActorRow | undefined;
  /** The pair is about to go. */
  readonly onDecided: () => void;
}

/** Two actors side by side, why they may be one, and which of them to keep. */
export function DoubleCard({ pair, rowOf, onDecided }: DoubleCardProps): ReactNode {
  const desk = useDesk();
  const { actors: words } = useWords();
  const [keepId, setKeepId] = useState<string | null>(null);
  const title = useId();
  const { actors, names, reason, confidence } = pair;
  const usesOf = (id: string): number => totalUses(rowOf(id)?.usage ?? {});
  const keep = actors.find(({ id }) => id === keepId) ?? likelySurvivor(actors, usesOf) ?? actors[0];
  const merge = async (): Promise<void> => {
    onDecided();
    await mergeActors(desk, actors, keep);
  };
  const tellApart = async (): Promise<void> => {
    onDecided();
    await tellActorsApart(desk, actors);
  };
  return (
    <li className={styles.pair} data-pair tabIndex={-1} aria-labelledby={title}>
      <p id={title} className={styles.reason}>
        <strong>{words.doubles.reasons[reason]}</strong>
        <span>{words.doubles.confidence(confidence)}</span>
      </p>
      <RadioGroup
        className={styles.sides}
        aria-label={words.keep}
        value={keep.id}
        onValueChange={(id) => setKeepId(String(id))}
      >
        {actors.map((actor, index) => (
          <Radio.Root
            key={actor.id}
            value={actor.id}
            className={styles.side}
            aria-label={words.keepNamed(actor.name)}
            aria-describedby={`${title}-${index}`}
          >
            <RadioMark />
            <DoubleSide
              id={`${title}-${index}`}
              actor={actor}
              row={rowOf(actor.id)}
              matched={names[index] ?? ''}
            />
          </Radio.Root>
        ))}
      </RadioGroup>
      <div className={styles.actions}>
        <Button look="primary" onClick={() => void merge()}>
          {words.mergeInto(keep.name)}
        </Button>
        <Button onClick={() => void tellApart()}>{words.notTheSame}</Button>
      </div>
    </li>
  );
}
