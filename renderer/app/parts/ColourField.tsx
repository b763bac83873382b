import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId, type ReactNode } from 'react';
import { useWords } from '../../words/words.ts';
import styles from './ColourField.module.css';
import { palette } from './palette.ts';

interface ColourFieldProps {
  readonly label: string;
  /** `#rrggbb`; null for none. */
  readonly value: string | null;
  /** There must be one. */
  readonly required?: boolean;
  readonly onChange: (value: string | null) => void;
}

/** A colour of the palette, or none. */
export function ColourField({ label, value, required = false, onChange }: ColourFieldProps): ReactNode {
  const { actors: words } = useWords();
  const id = useId();
  const own = value !== null && !palette.some((colour) => colour === value) ? [value] : [];
  return (
    <div className={styles.field}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      <RadioGroup
        aria-labelledby={id}
        className={styles.group}
        value={value ?? 'none'}
        onValueChange={(chosen) => onChange(typeof chosen === 'string' && chosen !== 'none' ? chosen : null)}
      >
        {required ? null : <Radio.Root value="none" aria-label={words.noColour} className={styles.none} />}
        {[...palette, ...own].map((colour, index) => (
          <Radio.Root
            key={colour}
            value={colour}
            aria-label={words.colourOf(index + 1)}
            className={styles.colour}
            style={{ background: colour }}
          />
        ))}
      </RadioGroup>
    </div>
  );
}
