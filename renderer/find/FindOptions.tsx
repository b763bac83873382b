import { Toggle } from '@base-ui/react/toggle';
import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactNode } from 'react';
import type { FindQuery } from '../../shared/text/find-in-text.ts';
import tip from '../app/parts/Tip.module.css';
import { useWords } from '../words/words.ts';
import styles from './FindBar.module.css';
import { findOptions } from './option-keys.ts';

interface FindOptionsProps {
  readonly query: FindQuery;
  readonly onChange: (query: FindQuery) => void;
}

/** Which differences count: case, words, accents; and whether it is an expression. */
export function FindOptions({ query, onChange }: FindOptionsProps): ReactNode {
  const words = useWords().find;
  return (
    <div role="group" aria-label={words.options} className={styles.options}>
      {findOptions.map(({ option, sign, key }) => (
        <Tooltip.Root key={option}>
          <Tooltip.Trigger
            render={
              <Toggle
                className={styles.option}
                data-option={option}
                data-sign={sign}
                aria-label={words[option]}
                aria-keyshortcuts={`Alt+${key}`}
                pressed={query[option]}
                onPressedChange={(pressed) => onChange({ ...query, [option]: pressed })}
              />
            }
          />
          <Tooltip.Portal>
            <Tooltip.Positioner side="bottom" sideOffset={6} className={tip.place}>
              <Tooltip.Popup className={tip.tip}>
                {words[option]} · Alt {key}
              </Tooltip.Popup>
            </Tooltip.Positioner>
          </Tooltip.Portal>
        </Tooltip.Root>
      ))}
    </div>
  );
}
