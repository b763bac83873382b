import type { ReactNode } from 'react';
import type { MatrixCell } from '../../shared/statistics/stance-matrix.ts';
import { useWords } from '../words/words.ts';
import styles from './StancesSoFar.module.css';

interface MatrixCellButtonProps {
  readonly cell: MatrixCell;
  readonly holder: string;
  readonly target: string;
  readonly isSelected: boolean;
  readonly onClick: () => void;
}

/** The mean position of a holder's stances on a target. */
export function MatrixCellButton({
  cell,
  holder,
  target,
  isSelected,
  onClick,
}: MatrixCellButtonProps): ReactNode {
  const { inspector, locale } = useWords();
  const { mean, annotationIds } = cell;
  const shown = mean === null ? '?' : signed(mean, locale);
  const said = mean === null ? inspector.matrix.noSide : shown;
  return (
    <button
      type="button"
      className={styles.cell}
      data-step={mean === null ? 'none' : String(Math.max(-3, Math.min(3, Math.round(mean))))}
      aria-pressed={isSelected}
      aria-label={inspector.matrix.cell(holder, target, said, annotationIds.length)}
      title={inspector.matrix.cell(holder, target, said, annotationIds.length)}
      onClick={onClick}
    >
      <bdi dir="ltr">{shown}</bdi>
    </button>
  );
}

/** “+2”, “−1.5”, “0”: at most one decimal, a true minus sign. */
function signed(mean: number, locale: string): string {
  const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(
    mean,
  );
  return text.replace('-', '−');
}
