import type { ReactNode } from 'react';
import type { Range } from '../../shared/commands/command.ts';
import { countWords } from '../../shared/text/boundaries.ts';
import { Keys } from '../app/parts/Keys.tsx';
import { useWords } from '../words/words.ts';
import unseen from '../app/parts/unseen.module.css';
import styles from './ReshapedPassage.module.css';

interface ReshapedPassageProps {
  readonly text: string;
  readonly ranges: readonly Range[];
}

/** Says how far an annotation reaches whose edges are being moved, and how to end that. */
export function ReshapedPassage({ text, ranges }: ReshapedPassageProps): ReactNode {
  const { reshaping } = useWords().reading;
  const quotes = ranges.map(({ start, end }) => text.slice(start, end));
  const words = quotes.reduce((sum, quote) => sum + countWords(quote, null), 0);
  return (
    <div className={styles.note}>
      <output aria-live="polite">
        {reshaping.passage(words)}
        <span className={unseen.text}>: {quotes.join(' … ')}</span>
      </output>
      <span>
        <Keys shortcut="Enter" /> {reshaping.keep}
      </span>
      <span>
        <Keys shortcut="Escape" /> {reshaping.leave}
      </span>
    </div>
  );
}
