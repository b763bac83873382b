import type { ReactNode } from 'react';
import type { Figure } from '../../shared/agreement/figures.ts';
import type { FigureName } from '../../shared/agreement/figure-rows.ts';
import { saidFigure } from '../../shared/agreement/said-figure.ts';
import { useWords } from '../words/words.ts';
import styles from './Agreement.module.css';

interface FigureMeaningProps {
  readonly name: FigureName;
  readonly figure: Figure;
}

/** What the chosen figure is, and what the range below it says. */
export function FigureMeaning({ name, figure: { value, interval } }: FigureMeaningProps): ReactNode {
  const { agreement: words, locale } = useWords();
  return (
    <div className={styles.meaning}>
      <h2 className={styles.meaningName}>
        {words.names[name]} <span className={styles.meaningValue}>{saidFigure(value, locale)}</span>
      </h2>
      <p>{words.explains[name]}</p>
      {interval === null ? null : <p>{words.intervalMeans}</p>}
    </div>
  );
}
