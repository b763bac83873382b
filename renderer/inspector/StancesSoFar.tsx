import { memo, useDeferredValue, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { stanceMatrix } from '../../shared/statistics/stance-matrix.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { useDesk } from '../state/desk-context.ts';
import { useNames, useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { MatrixCellButton } from './MatrixCellButton.tsx';
import { pickAnnotation } from './pick-annotation.ts';
import { StanceTable } from './stance-table.ts';
import unseen from '../app/parts/unseen.module.css';
import styles from './StancesSoFar.module.css';

const ROWS = 8;
const COLUMNS = 4;

/** A small table of who stands where; a cell goes from stance to stance. */
export const StancesSoFar = memo(function StancesSoFar({
  annotations,
}: {
  readonly annotations: ArticleAnnotations;
}): ReactNode {
  const desk = useDesk();
  const words = useWords().inspector.matrix;
  const names = useNames();
  const selectedId = useSession('selectedId');
  const table = useMemo(() => new StanceTable(annotations), [annotations]);
  // The table follows when there is time: an edit must not wait for it.
  const view = useDeferredValue(useSyncExternalStore(table.subscribe, table.view));
  const matrix = useMemo(() => stanceMatrix(view.of.stances, names), [view, names]);

  if (matrix.holders.length === 0) return null;
  const targets = matrix.targets.slice(0, COLUMNS);
  const holders = matrix.holders
    .filter((holder) => targets.some((target) => matrix.cell(holder.key, target.key) !== undefined))
    .slice(0, ROWS);
  const step = (ids: readonly string[]): void => {
    const at = selectedId === null ? -1 : ids.indexOf(selectedId);
    const next = ids[(at + 1) % ids.length];
    if (next !== undefined) pickAnnotation(desk, next);
  };
  const hidden = [matrix.holders.length - holders.length, matrix.targets.length - targets.length] as const;
  return (
    <section className={styles.part} aria-label={words.title}>
      <h3 className={styles.title}>{words.title}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              <span className={unseen.text}>{words.corner}</span>
            </th>
            {targets.map(({ key, target }) => (
              <th key={key} scope="col" className={styles.target} title={names.target(target)}>
                <span dir="auto">{names.target(target)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {holders.map((holder) => (
            <tr key={holder.key}>
              <th scope="row" className={styles.holder} title={names.party(holder.party)}>
                <span dir="auto">{names.party(holder.party)}</span>
              </th>
              {targets.map((target) => {
                const cell = matrix.cell(holder.key, target.key);
                return (
                  <td key={target.key}>
                    {cell === undefined ? null : (
                      <MatrixCellButton
                        cell={cell}
                        holder={names.party(holder.party)}
                        target={names.target(target.target)}
                        isSelected={selectedId !== null && cell.annotationIds.includes(selectedId)}
                        onClick={() => step(cell.annotationIds)}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {hidden[0] + hidden[1] === 0 ? null : <p className={styles.more}>{words.more(...hidden)}</p>}
    </section>
  );
});
