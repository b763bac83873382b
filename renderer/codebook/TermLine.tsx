import { memo, type ReactNode } from 'react';
import type { TermUsage } from '../../shared/codebook/term-usage.ts';
import type { Term } from '../../shared/schema/term.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { Dot } from '../app/parts/Dot.tsx';
import { useWords } from '../words/words.ts';
import type { Zone } from './drop-place.ts';
import { RenameField } from './RenameField.tsx';
import unseen from '../app/parts/unseen.module.css';
import styles from './TermTree.module.css';

interface TermLineProps {
  readonly id: string;
  /** CSS pixels from the top of the tree. */
  readonly top: number;
  readonly term: Term;
  readonly depth: number;
  readonly hasChildren: boolean;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly own: TermUsage['own'];
  readonly whole: TermUsage['whole'];
  /** Where a drop on this line would put what is dragged. */
  readonly drop: Zone | 'nowhere' | null;
  readonly isDragged: boolean;
  readonly isRenaming: boolean;
  readonly onRenamed: (name: string | null) => void;
}

/** A term in the tree, with its definition and how often it is used. */
export const TermLine = memo(function TermLine(props: TermLineProps): ReactNode {
  const { id, term, depth, hasChildren, isOpen, isSelected, own, whole, drop, isDragged } = props;
  const { codebook: words, locale } = useWords();
  return (
    <div
      role="treeitem"
      id={id}
      data-term={term.id}
      data-drop={drop ?? undefined}
      data-dragged={isDragged || undefined}
      data-retired={term.retired || undefined}
      aria-level={depth + 1}
      aria-selected={isSelected}
      aria-expanded={hasChildren ? isOpen : undefined}
      className={styles.term}
      style={{ '--depth': depth, transform: `translateY(${props.top}px)` }}
    >
      <span className={styles.fold} data-fold>
        {hasChildren ? <Icon name={isOpen ? 'chevron' : 'right'} size={16} /> : null}
      </span>
      {term.colour === null ? null : <Dot colour={term.colour} />}
      {props.isRenaming ? (
        <RenameField term={term} onDone={props.onRenamed} />
      ) : (
        <>
          <span className={styles.name} dir="auto">
            {term.name}
          </span>
          {term.retired ? (
            <span className={styles.mark} data-left={own > 0 || undefined}>
              {own > 0 ? `${words.retiredMark} · ${words.left(own)}` : words.retiredMark}
            </span>
          ) : null}
          <span className={styles.definition} dir="auto">
            {term.definition}
          </span>
        </>
      )}
      <span className={unseen.text}>{whole === 0 ? '' : words.usage(own, whole)}</span>
      <span className={styles.uses} aria-hidden>
        {own === 0 ? '' : own.toLocaleString(locale)}
      </span>
      <span className={styles.uses} aria-hidden>
        {hasChildren && whole > 0 ? whole.toLocaleString(locale) : ''}
      </span>
    </div>
  );
});
