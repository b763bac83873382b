import type { ReactNode } from 'react';
import type { TermNode } from '../../shared/codebook/tree.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { useUsage } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import styles from './TermTree.module.css';

interface TermLineProps {
  readonly node: TermNode;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  /** The Tab key stops here. */
  readonly isStop: boolean;
}

/** A term in the tree, with its definition and how often it is used. */
export function TermLine({ node, isOpen, isSelected, isStop }: TermLineProps): ReactNode {
  const { codebook: words, locale } = useWords();
  const { term, depth, children } = node;
  const uses = useUsage(term.id);
  const hasChildren = children.length > 0;
  return (
    <div
      role="treeitem"
      data-term={term.id}
      aria-level={depth + 1}
      aria-selected={isSelected}
      aria-expanded={hasChildren ? isOpen : undefined}
      tabIndex={isStop ? 0 : -1}
      className={styles.term}
      style={{ paddingInlineStart: 20 + depth * 20 }}
    >
      <span className={styles.fold} data-fold>
        {hasChildren ? <Icon name={isOpen ? 'chevron' : 'right'} size={16} /> : null}
      </span>
      <span className={styles.name} dir="auto">
        {term.name}
      </span>
      {term.retired ? <span className={styles.retired}>{words.retiredMark}</span> : null}
      <span className={styles.definition} dir="auto">
        {term.definition}
      </span>
      <span className={styles.uses}>{uses === 0 ? '' : uses.toLocaleString(locale)}</span>
    </div>
  );
}
