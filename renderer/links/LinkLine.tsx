import type { ReactNode } from 'react';
import { summarise } from '../../shared/words/summary.ts';
import { IconButton } from '../app/parts/IconButton.tsx';
import { pickAnnotation } from '../inspector/pick-annotation.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { useDesk } from '../state/desk-context.ts';
import { useAnnotation, useNames } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import styles from './Links.module.css';

interface LinkLineProps {
  readonly annotations: ArticleAnnotations;
  readonly otherId: string;
  /** “Supports”, “Supported by”. */
  readonly says: string;
  /** Undefined where the link is the other one's. */
  readonly onRemove?: () => void;
}

/** A link: a click or Enter goes to its other end. */
export function LinkLine({ annotations, otherId, says, onRemove }: LinkLineProps): ReactNode {
  const desk = useDesk();
  const { links: words, vocabulary } = useWords();
  const names = useNames();
  const other = useAnnotation(annotations, otherId);
  const title =
    other === undefined
      ? words.gone
      : [summarise(other.body, names, vocabulary).title, other.anchors[0]?.quote ?? ''].join(' — ');
  return (
    <li className={styles.line}>
      {other === undefined ? (
        <span className={styles.gone}>
          {says}: {title}
        </span>
      ) : (
        <button
          type="button"
          className={styles.go}
          data-own-enter
          onClick={() => pickAnnotation(desk, otherId)}
        >
          <span className={styles.says}>{says}</span> <bdi>{title}</bdi>
        </button>
      )}
      {onRemove === undefined ? null : (
        <IconButton icon="cross" size="small" name={words.remove(says, title)} onClick={onRemove} />
      )}
    </li>
  );
}
