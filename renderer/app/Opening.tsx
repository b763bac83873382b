import type { ReactNode } from 'react';
import type { AppError } from '../../shared/errors.ts';
import { useWords } from '../words/words.ts';
import { wordError } from './notices.ts';
import styles from './Opening.module.css';
import { Button } from './parts/Button.tsx';
import { EmptyState } from './parts/EmptyState.tsx';

interface OpeningProps {
  readonly failure: AppError | null;
  /** What can be done about it, where more can be done than to try again. */
  readonly children?: ReactNode;
}

/** What stands in place of the desk while there is none: opening, or why it cannot be opened. */
export function Opening({ failure, children = null }: OpeningProps): ReactNode {
  const words = useWords();
  const { frame } = words;
  if (failure === null) {
    return (
      <main className={styles.opening}>
        <output>{frame.opening}</output>
      </main>
    );
  }
  return (
    <main className={styles.opening}>
      {children ?? (
        <EmptyState icon="warning" title={frame.cannotOpen} text={wordError(failure, words)}>
          <Button look="primary" onClick={() => location.reload()}>
            {frame.retry}
          </Button>
        </EmptyState>
      )}
    </main>
  );
}
