import { useState, type ReactNode } from 'react';
import { Field } from '../app/parts/Field.tsx';
import { useWords } from '../words/words.ts';
import { passphraseStrength } from './passphrase-strength.ts';
import styles from './Team.module.css';
import { PassphraseInput } from './PassphraseInput.tsx';

interface NewPassphraseProps {
  /** Told the passphrase once it was typed twice alike, null until then. */
  readonly onChange: (passphrase: string | null) => void;
}

/** A passphrase that is typed twice, and how strong it is. */
export function NewPassphrase({ onChange }: NewPassphraseProps): ReactNode {
  const { handOut: words } = useWords().team;
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const [first, second] = typed;
  const type = (next: readonly [string, string]): void => {
    setTyped(next);
    onChange(next[0] !== '' && next[0] === next[1] ? next[0] : null);
  };
  return (
    <div className={styles.passphrase}>
      <Field
        label={words.passphrase}
        hint={first === '' ? words.lost : words.strength[passphraseStrength(first)]}
      >
        {(ids) => (
          <PassphraseInput
            ids={ids}
            autoComplete="new-password"
            value={first}
            onChange={(value) => type([value, second])}
          />
        )}
      </Field>
      <Field label={words.again} error={second !== '' && second !== first ? words.differs : null}>
        {(ids) => (
          <PassphraseInput
            ids={ids}
            autoComplete="new-password"
            value={second}
            onChange={(value) => type([first, value])}
          />
        )}
      </Field>
    </div>
  );
}
