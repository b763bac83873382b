import type { ReactNode } from 'react';
import { withKeys } from '../app/parts/with-keys.ts';
import type { Piece } from './compare-contexts.ts';
import styles from './Context.module.css';

interface ContextProps {
  readonly label: string;
  /** What an altered word was: taken out of the old edition, or put into the new one. */
  readonly side: 'before' | 'after';
  readonly pieces: readonly Piece[];
}

/** A passage in its paragraph; what differs from the other edition is struck out or underlined. */
export function Context({ label, side, pieces }: ContextProps): ReactNode {
  const Altered = side === 'before' ? 'del' : 'ins';
  return (
    <figure className={styles.context} data-side={side}>
      <figcaption className={styles.label}>{label}</figcaption>
      <blockquote className={styles.text} dir="auto">
        {withKeys(pieces, ({ text }) => text).map(({ key, item }) => {
          const text = item.altered ? <Altered className={styles.altered}>{item.text}</Altered> : item.text;
          return item.marked ? (
            <mark key={key} className={styles.marked}>
              {text}
            </mark>
          ) : (
            <span key={key}>{text}</span>
          );
        })}
      </blockquote>
    </figure>
  );
}
