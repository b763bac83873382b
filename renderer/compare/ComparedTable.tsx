import type { ReactNode } from 'react';
import type { Difference } from '../../shared/adjudication/find-differences.ts';
import { codeNumbers } from '../app/command-entry.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { Button } from '../app/parts/Button.tsx';
import { CommandKeys } from '../app/parts/CommandKeys.tsx';
import { LayerBadge } from '../layers/LayerBadge.tsx';
import { useSignsOf } from '../layers/use-layers.ts';
import { useNames } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { comparedRows } from './compared-rows.ts';
import unseen from '../app/parts/unseen.module.css';
import styles from './ComparedTable.module.css';
import { isAccepted } from './decide.ts';

interface ComparedTableProps {
  readonly difference: Difference;
  readonly layers: readonly string[];
  readonly onAccept: (place: number) => void;
}

/** What each layer says of a passage, field by field: a column for each, with the button that lets it hold. */
export function ComparedTable({ difference, layers, onAccept }: ComparedTableProps): ReactNode {
  const words = useWords();
  const { compare } = words;
  const names = useNames();
  const signs = useSignsOf(layers);
  const rows = comparedRows(difference, words, names);
  return (
    <table className={styles.table} style={{ '--layers': layers.length }}>
      <thead>
        <tr>
          <th scope="col" className={styles.corner}>
            {compare.field}
          </th>
          {layers.map((layer, place) => {
            const sign = signs.get(layer);
            const annotation = difference.annotations[place];
            const accepted = isAccepted(difference, annotation, names);
            const number = codeNumbers[place];
            return (
              <th key={layer} scope="col" data-accepted={accepted || undefined}>
                <span className={styles.layer}>
                  {sign === undefined ? null : <LayerBadge sign={sign} isBesideName />}
                  <bdi className={styles.name}>{sign?.name}</bdi>
                </span>
                <Button
                  size="small"
                  look={accepted ? 'quiet' : 'plain'}
                  aria-pressed={accepted}
                  onClick={() => onAccept(place)}
                >
                  {accepted ? <Icon name="check" size={14} /> : null}
                  {annotation === undefined ? compare.notMarked : compare.holds}
                  <span className={unseen.text}>{sign?.name}</span>{' '}
                  {number === undefined ? null : <CommandKeys command={`compare.accept-${number}`} />}
                </Button>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ field, label, differs, values, isProse }) => (
          <tr key={field} data-differs={differs || undefined}>
            <th scope="row">
              {differs ? (
                <span className={styles.sign} role="img" aria-label={compare.differs}>
                  ≠
                </span>
              ) : null}
              {label}
            </th>
            {values.map((value, place) => (
              <td
                key={layers[place]}
                data-accepted={isAccepted(difference, difference.annotations[place], names) || undefined}
                data-prose={isProse || undefined}
              >
                {value === null ? <span className={styles.missing}>–</span> : <div dir="auto">{value}</div>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
