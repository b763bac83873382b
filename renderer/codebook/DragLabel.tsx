import type { ReactNode } from 'react';
import { useRecord } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import styles from './TermTree.module.css';
import type { Dragging } from './use-tree-drag.ts';

/** Beside the pointer: what is dragged, and where it would go. */
export function DragLabel({ dragging }: { readonly dragging: Dragging }): ReactNode {
  const { dropping } = useWords().codebook;
  const term = useRecord('terms', dragging.id);
  const over = useRecord('terms', dragging.over);
  const where =
    over === undefined || over.id === dragging.id
      ? ''
      : dragging.place === null
        ? dropping.nowhere
        : dropping[dragging.zone](over.name);
  return (
    <div className={styles.dragged} style={{ translate: `${dragging.x + 14}px ${dragging.y + 12}px` }}>
      <span className={styles.draggedName}>{term?.name}</span>
      {where === '' ? null : <span className={styles.where}>{where}</span>}
    </div>
  );
}
