import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId, type ReactNode } from 'react';
import type { Degree, StanceBody } from '../../shared/schema/annotation.ts';
import { classNames } from '../app/class-names.ts';
import { useWords } from '../words/words.ts';
import styles from './PositionScale.module.css';

type Position = Pick<StanceBody, 'polarity' | 'intensity'>;

interface Step extends Position {
  /** What stands on the step; null where the polarity's own word does. */
  readonly sign: string | null;
  readonly look: string;
}

const scale: readonly Step[] = [
  { polarity: 'against', intensity: 3, sign: '−3', look: 'against3' },
  { polarity: 'against', intensity: 2, sign: '−2', look: 'against2' },
  { polarity: 'against', intensity: 1, sign: '−1', look: 'against1' },
  { polarity: 'neutral', intensity: 1, sign: '0', look: 'neutral' },
  { polarity: 'for', intensity: 1, sign: '+1', look: 'for1' },
  { polarity: 'for', intensity: 2, sign: '+2', look: 'for2' },
  { polarity: 'for', intensity: 3, sign: '+3', look: 'for3' },
];
const beside: readonly Step[] = [
  { polarity: 'mixed', intensity: 1, sign: null, look: 'neutral' },
  { polarity: 'unclear', intensity: 1, sign: null, look: 'neutral' },
];

interface PositionScaleProps {
  readonly value: Position;
  readonly onChange: (value: { polarity: StanceBody['polarity']; intensity: Degree }) => void;
}

/** Where a stance stands: −3 to +3, or beside the scale. */
export function PositionScale({ value, onChange }: PositionScaleProps): ReactNode {
  const words = useWords();
  const id = useId();
  const { verb, polarity } = words.vocabulary;
  const steps = [...scale, ...beside];
  const chosen = steps.find((step) => isAt(step, value));
  const draw = (step: Step): ReactNode => (
    <Radio.Root
      key={keyOf(step)}
      value={keyOf(step)}
      aria-label={`${step.sign ?? ''} ${verb[step.polarity][step.intensity]}`.trim()}
      className={classNames(styles.step, styles[step.look])}
    >
      {step.sign ?? polarity[step.polarity]}
    </Radio.Root>
  );
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <span id={id}>{words.inspector.stance.position}</span>
        <span className={styles.verb}>{verb[value.polarity][value.intensity]}</span>
      </div>
      <RadioGroup
        aria-labelledby={id}
        className={styles.group}
        value={chosen === undefined ? '' : keyOf(chosen)}
        onValueChange={(key) => {
          const step = steps.find((each) => keyOf(each) === key);
          if (step !== undefined) onChange({ polarity: step.polarity, intensity: step.intensity });
        }}
      >
        <div className={styles.scale}>{scale.map(draw)}</div>
        <div className={styles.beside}>{beside.map(draw)}</div>
      </RadioGroup>
    </div>
  );
}

function keyOf({ polarity, intensity }: Position): string {
  return `${polarity} ${intensity}`;
}

/** Intensity tells stances apart only where they take a side. */
function isAt(step: Step, value: Position): boolean {
  const takesSide = step.polarity === 'for' || step.polarity === 'against';
  return step.polarity === value.polarity && (!takesSide || step.intensity === value.intensity);
}
