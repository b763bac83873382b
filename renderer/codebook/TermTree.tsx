import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import type { TermUsage } from '../../shared/codebook/term-usage.ts';
import type { TermNode } from '../../shared/codebook/tree.ts';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { DragLabel } from './DragLabel.tsx';
import { deleteTerm, moveTerm, renameTerm, setRetired } from './term-commands.ts';
import { TermLine } from './TermLine.tsx';
import styles from './TermTree.module.css';
import { treeRows } from './tree-rows.ts';
import { useTreeDrag } from './use-tree-drag.ts';
import { useTreeKeys, type TreeActions } from './use-tree-keys.ts';

interface TermTreeProps extends Pick<TreeActions, 'edit' | 'createBeside' | 'createBelow'> {
  readonly label: string;
  /** What is shown of the scheme. */
  readonly tree: readonly TermNode[];
  readonly usage: ReadonlyMap<string, TermUsage>;
  readonly query: string;
}

/** CSS pixels. */
const ROW = 32;
const PADDING = 6;
const unused: TermUsage = { own: 0, whole: 0 };

/** A scheme as a tree of which one term is selected; terms are moved by drag and by keys. */
export function TermTree({ label, tree, usage, query, ...actions }: TermTreeProps): ReactNode {
  const desk = useDesk();
  const { codebook: words } = useWords();
  const termId = useSession('termId');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [renaming, setRenaming] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const treeId = useId();
  const rows = treeRows(tree, { closed, query });
  const at = rows.findIndex(({ node }) => node.term.id === termId);
  const movable = query.trim() === '';

  const select = (id: string): void => desk.session.set({ termId: id });
  const setOpen = (ids: readonly string[], open: boolean): void => {
    const next = new Set(closed);
    for (const id of ids)
      if (open) next.delete(id);
      else next.add(id);
    setClosed(next);
  };
  const move: TreeActions['move'] = (id, place) => {
    if (place.parentId !== null) setOpen([place.parentId], true);
    select(id);
    void moveTerm(desk, id, place);
  };
  const onKeyDown = useTreeKeys({
    ...actions,
    tree,
    rows,
    at,
    movable,
    select,
    setOpen,
    move,
    rename: setRenaming,
    toggleRetired: ({ term }) => void setRetired(desk, term, !term.retired),
    remove: ({ term }) => void deleteTerm(desk, term, (rows[at + 1] ?? rows[at - 1])?.node.term.id ?? null),
  });
  const { dragging, on } = useTreeDrag({
    root,
    tree,
    rows,
    enabled: movable && renaming === null,
    onOpen: (id) => setOpen([id], true),
    onDrop: move,
  });
  const onClick = ({ target }: MouseEvent): void => {
    if (!(target instanceof Element)) return;
    const id = target.closest<HTMLElement>('[data-term]')?.dataset['term'];
    if (id === undefined || target instanceof HTMLInputElement) return;
    if (target.closest('[data-fold]') !== null) setOpen([id], closed.has(id));
    else select(id);
  };
  const onRenamed = useCallback(
    (name: string | null): void => {
      const term = renaming === null ? undefined : desk.replica.state.get('terms', renaming);
      setRenaming(null);
      root.current?.focus();
      if (name !== null && term !== undefined) void renameTerm(desk, term, name);
    },
    [desk, renaming],
  );
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises these components
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => root.current,
    estimateSize: () => ROW,
    paddingStart: PADDING,
    paddingEnd: PADDING,
    overscan: 16,
  });
  useEffect(() => {
    if (at !== -1) virtual.scrollToIndex(at);
  }, [at, termId, virtual]);

  return (
    <div className={styles.frame}>
      <div className={styles.heading} aria-hidden>
        <span>{words.columns.code}</span>
        <span className={styles.uses}>{words.columns.own}</span>
        <span className={styles.uses}>{words.columns.whole}</span>
      </div>
      <div
        ref={root}
        role="tree"
        aria-label={label}
        aria-describedby={`${treeId}-keys`}
        aria-activedescendant={at === -1 ? undefined : `${treeId}-${termId}`}
        tabIndex={0}
        className={styles.tree}
        data-dragging={dragging === null ? undefined : true}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={({ target }) => {
          if (target instanceof Element && target.closest('[data-fold]') === null && at !== -1)
            setRenaming(termId);
        }}
        {...on}
      >
        <div role="presentation" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const { node, isOpen } = row;
            const { term, depth, children } = node;
            const { own, whole } = usage.get(term.id) ?? unused;
            return (
              <TermLine
                key={term.id}
                id={`${treeId}-${term.id}`}
                top={start}
                term={term}
                depth={depth}
                hasChildren={children.length > 0}
                isOpen={isOpen}
                isSelected={term.id === termId}
                own={own}
                whole={whole}
                drop={
                  dragging?.over === term.id ? (dragging.place === null ? 'nowhere' : dragging.zone) : null
                }
                isDragged={dragging?.id === term.id}
                isRenaming={renaming === term.id}
                onRenamed={onRenamed}
              />
            );
          })}
        </div>
      </div>
      <p id={`${treeId}-keys`} className={styles.keys}>
        {words.keys}
      </p>
      {dragging === null ? null : <DragLabel dragging={dragging} />}
    </div>
  );
}
