import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId, type ReactNode } from 'react';
import styles from './Pairs.module.css';
import { RadioMark } from './RadioMark.tsx';

interface PairSide {
  /** The record's. */
  readonly id: string;
  /** What it is called where it is chosen. */
  readonly label: string;
  /** What tells it from the other. */
  readonly facts: ReactNode;
}

interface PairCardProps {
  /** Why they may be one, and how surely. */
  readonly reason: string;
  readonly certainty: string;
  readonly sides: readonly PairSide[];
  /** What is asked: which of them to keep. */
  readonly question: string;
  readonly keepId: string;
  readonly onKeep: (id: string) => void;
  /** Buttons: what to do with them. */
  readonly children: ReactNode;
}

/** Two records side by side that may be one: why, and which of them to keep. */
export function PairCard(props: PairCardProps): ReactNode {
  const { reason, certainty, sides, question, keepId, onKeep, children } = props;
  const title = useId();
  return (
    <li className={styles.pair} data-pair tabIndex={-1} aria-labelledby={title}>
      <p id={title} className={styles.reason}>
        <strong>{reason}</strong>
        <span>{certainty}</span>
      </p>
      <RadioGroup
        className={styles.sides}
        aria-label={question}
        value={keepId}
        onValueChange={(id) => onKeep(String(id))}
      >
        {sides.map(({ id, label, facts }, index) => (
          <Radio.Root
            key={id}
            value={id}
            className={styles.side}
            aria-label={label}
            aria-describedby={`${title}-${index}`}
          >
            <RadioMark />
            <span id={`${title}-${index}`} className={styles.facts}>
              {facts}
            </span>
          </Radio.Root>
        ))}
      </RadioGroup>
      <div className={styles.actions}>{children}</div>
    </li>
  );
}
