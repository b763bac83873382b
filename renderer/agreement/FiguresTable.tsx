import type { ReactNode } from 'react';
import type { FigureName, FigureRow } from '../../shared/agreement/figure-rows.ts';
import { saidInterval, saidMeasure } from '../../shared/agreement/said-figure.ts';
import { classNames } from '../app/class-names.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { useWords } from '../words/words.ts';
import styles from './Agreement.module.css';
import { ConfusionTable } from './ConfusionTable.tsx';
import { useLayerName } from './use-layer-name.ts';
import { ValuesTable } from './ValuesTable.tsx';

interface FiguresTableProps {
  readonly rows: readonly FigureRow[];
  readonly layers: readonly string[];
  readonly shown: FigureRow;
  readonly figure: FigureName;
  readonly onShow: (row: FigureRow, figure: FigureName) => void;
}

/** Each figure with its interval; a figure is a button that explains it and lists the passages which lower it. */
export function FiguresTable({ rows, layers, shown, figure, onShow }: FiguresTableProps): ReactNode {
  const { agreement: words, locale } = useWords();
  const unitsOf = useUnits(layers);
  return rows.map((row) => (
    <div key={row.key} role="group" aria-label={words.rows[row.key]} className={styles.row}>
      <h2 className={styles.rowName}>
        {words.rows[row.key]}
        <span className={styles.units}>{unitsOf(row)}</span>
      </h2>
      {row.units === 0 ? (
        <p className={styles.nothing}>{row.marked === null ? words.unmet : words.report.unmarked}</p>
      ) : (
        <div className={styles.line}>
          {row.figures.map(([name, measured]) => (
            <button
              key={name}
              type="button"
              className={styles.figure}
              aria-pressed={row.key === shown.key && name === figure}
              onClick={() => onShow(row, name)}
            >
              <span className={styles.figureName}>{words.names[name]}</span>{' '}
              <span className={classNames(styles.value, measured.between && styles.between)}>
                {saidMeasure(measured, words, locale)}
              </span>{' '}
              {measured.interval === null ? null : (
                <span className={styles.interval}>{saidInterval(measured.interval, words, locale)}</span>
              )}
            </button>
          ))}
        </div>
      )}
      {row.warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          <Icon name="warning" size={16} />
          {words.warnings[warning]}
        </p>
      ))}
      {row.key === shown.key && row.field !== null ? <ConfusionTable field={row.field} /> : null}
      {row.key === shown.key && row.marked !== null ? <ValuesTable marked={row.marked} /> : null}
    </div>
  ));
}

/** “Passages: 9”, or “Annotations: Ana 11 · Ben 9”. */
function useUnits(layers: readonly string[]): (row: FigureRow) => string {
  const { agreement: words, locale } = useWords();
  const nameOf = useLayerName();
  return ({ units, marked }) => {
    if (marked === null) return `${words.units}: ${units.toLocaleString(locale)}`;
    const byLayer = marked.annotations.map(
      (count, at) => `${nameOf(layers[at] ?? '')} ${count.toLocaleString(locale)}`,
    );
    return `${words.annotations}: ${byLayer.join(' · ')}`;
  };
}
