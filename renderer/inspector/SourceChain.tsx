import type { ReactNode } from 'react';
import { IconButton } from '../app/parts/IconButton.tsx';
import { withKeys } from '../app/parts/with-keys.ts';
import { useNames } from '../state/hooks.ts';
import type { PartyChoice } from '../state/draft.ts';
import { useWords } from '../words/words.ts';
import { PartyField } from './PartyField.tsx';
import styles from './SourceChain.module.css';

interface SourceChainProps {
  readonly chain: readonly PartyChoice[];
  readonly onChange: (chain: PartyChoice[]) => void;
}

/** Who says that who said it, outermost first. */
export function SourceChain({ chain, onChange }: SourceChainProps): ReactNode {
  const words = useWords().inspector.stance;
  const names = useNames();
  const nameOf = (party: PartyChoice): string =>
    party.type === 'new-actor' ? party.name : names.party(party);
  return (
    <fieldset className={styles.chain}>
      <legend className={styles.legend}>{words.sourceChain}</legend>
      <ol className={styles.list}>
        {withKeys(chain, nameOf).map(({ key, item: party }, index) => (
          <li key={key} className={styles.link}>
            <span className={styles.name} dir="auto">
              {nameOf(party)}
            </span>
            <IconButton
              icon="cross"
              size="small"
              name={words.removeSource(nameOf(party))}
              onClick={() => onChange(chain.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ol>
      <PartyField
        key={chain.length}
        label={words.addSource}
        value={null}
        onChange={(party) => {
          if (party !== null) onChange([...chain, party]);
        }}
      />
      <p className={styles.hint}>{words.sourceChainHint}</p>
    </fieldset>
  );
}
