import type { ReactNode } from 'react';
import type { Backup } from '../../shared/api/backup.ts';
import { Button } from '../app/parts/Button.tsx';
import { formatBytes } from '../words/bytes.ts';
import { formatInstant } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import styles from './BackupTable.module.css';

interface BackupTableProps {
  readonly backups: readonly Backup[];
  readonly mayRestore: boolean;
  readonly onRestore: (name: string) => void;
}

/** The dated backups, each with a button that puts it in the place of the present. */
export function BackupTable({ backups, mayRestore, onRestore }: BackupTableProps): ReactNode {
  const { keeping, locale } = useWords();
  const words = keeping.backups;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.made}</th>
            <th scope="col">{words.steps}</th>
            <th scope="col">{words.size}</th>
            <th scope="col">{words.restore}</th>
          </tr>
        </thead>
        <tbody>
          {backups.map(({ name, at, seq, bytes, keptFrom }) => (
            <tr key={name}>
              <th scope="row">
                {formatInstant(at, locale)}
                {keptFrom === undefined ? null : <small> {words.keptFrom(keptFrom)}</small>}
              </th>
              <td>{seq.toLocaleString(locale)}</td>
              <td>{formatBytes(bytes, locale)}</td>
              <td>
                <Button
                  size="small"
                  disabled={!mayRestore}
                  aria-label={words.restoreOf(formatInstant(at, locale))}
                  onClick={() => onRestore(name)}
                >
                  {words.restore}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
