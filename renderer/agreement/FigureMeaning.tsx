import type { ReactNode } from 'react';
import type { Figure } from '../../shared/agreement/figures.ts';
import { intervalNote, type FigureName, type FigureRow } from '../../shared/agreement/figure-rows.ts';
import { saidMeasure } from '../../shared/agreement/said-figure.ts';
import { useWords } from '../words/words.ts';
import styles from './Agreement.module.css';

interface FigureMeaningProps {
  readonly row: FigureRow;
  readonly name: FigureName;
  readonly figure: Figure;
}

/** What the chosen figure is, and what the range below it says. */
export function FigureMeaning({ row, name, figure }: FigureMeaningProps): ReactNode {
  const { agreement: words, locale } = useWords();
  const note = intervalNote(row, name, figure);
  return (
    <div className={styles.meaning}>
      <h2 className={styles.meaningName}>
        {words.names[name]} <span className={styles.meaningValue}>{saidMeasure(figure, words, locale)}</span>
      </h2>
      <p>{words.explains[name]}</p>
      {note === null ? null : (
        <p>{note.has ? words.intervalMeans[note.drawn] : words.noInterval[note.why]}</p>
      )}
    </div>
  );
}
