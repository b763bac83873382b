import type { ReactNode } from 'react';
import { saidFigure } from '../../shared/agreement/said-figure.ts';
import { useWords } from '../words/words.ts';
import styles from './Agreement.module.css';
import type { FigureRow } from '../../shared/agreement/figure-rows.ts';

interface FiguresTableProps {
  readonly rows: readonly FigureRow[];
  readonly shown: FigureRow;
  readonly onShow: (row: FigureRow) => void;
}

/** Each figure with its interval; a figure is a button that lists the passages which lower it. */
export function FiguresTable({ rows, shown, onShow }: FiguresTableProps): ReactNode {
  const { agreement: words, locale } = useWords();
  return rows.map((row) => (
    <div
      key={row.key}
      role="group"
      aria-label={words.rows[row.key]}
      className={styles.row}
      data-shown={row.key === shown.key ? '' : undefined}
    >
      <h2 className={styles.rowName}>
        {words.rows[row.key]}
        <span
          className={styles.units}
        >{`${row.field === null ? words.annotations : words.units}: ${row.units.toLocaleString(locale)}`}</span>
      </h2>
      <div className={styles.line}>
        {row.figures.map(([name, { value, interval }]) => (
          <button
            key={name}
            type="button"
            className={styles.figure}
            aria-pressed={row.key === shown.key}
            onClick={() => onShow(row)}
          >
            <span className={styles.figureName}>{words.names[name]}</span>{' '}
            <span className={styles.value}>{saidFigure(value, locale)}</span>{' '}
            <span className={styles.interval}>
              {interval === null
                ? ''
                : words.interval(saidFigure(interval.low, locale), saidFigure(interval.high, locale))}
            </span>
          </button>
        ))}
      </div>
      {row.warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          {words.warnings[warning]}
        </p>
      ))}
    </div>
  ));
}
