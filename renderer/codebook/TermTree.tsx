import { useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import type { TermNode } from '../../shared/codebook/tree.ts';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { TermLine } from './TermLine.tsx';
import styles from './TermTree.module.css';

interface TermTreeProps {
  readonly label: string;
  /** Each term before its children. */
  readonly nodes: readonly TermNode[];
}

/** A scheme as a tree: arrows move, open and close (WAI-ARIA tree view). */
export function TermTree({ label, nodes }: TermTreeProps): ReactNode {
  const { session } = useDesk();
  const termId = useSession('termId');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const root = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => openNodes(nodes, closed), [nodes, closed]);
  const at = shown.findIndex(({ term }) => term.id === termId);

  const setOpen = (id: string, open: boolean): void => {
    const next = new Set(closed);
    if (open) next.delete(id);
    else next.add(id);
    setClosed(next);
  };
  const select = (id: string | null | undefined): void => {
    if (id === undefined || id === null) return;
    session.set({ termId: id });
    root.current?.querySelector<HTMLElement>(`[data-term="${CSS.escape(id)}"]`)?.focus();
  };
  const onClick = ({ target }: MouseEvent): void => {
    if (!(target instanceof Element)) return;
    const id = target.closest<HTMLElement>('[data-term]')?.dataset['term'];
    if (id === undefined) return;
    if (target.closest('[data-fold]') !== null) setOpen(id, closed.has(id));
    else select(id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const node = shown[at];
    const isOpen = node !== undefined && node.children.length > 0 && !closed.has(node.term.id);
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => select(shown[Math.min(at + 1, shown.length - 1)]?.term.id),
      ArrowUp: () => select(shown[Math.max(at - 1, 0)]?.term.id),
      Home: () => select(shown[0]?.term.id),
      End: () => select(shown.at(-1)?.term.id),
      ArrowRight: () => {
        if (isOpen) select(node.children[0]?.term.id);
        else if (node !== undefined) setOpen(node.term.id, true);
      },
      ArrowLeft: () => {
        if (isOpen) setOpen(node.term.id, false);
        else select(node?.term.parentId);
      },
    };
    const run = keys[event.key];
    if (run === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    run();
  };
  return (
    <div
      ref={root}
      role="tree"
      aria-label={label}
      tabIndex={-1}
      className={styles.tree}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {shown.map((node, index) => (
        <TermLine
          key={node.term.id}
          node={node}
          isOpen={!closed.has(node.term.id)}
          isSelected={node.term.id === termId}
          isStop={at === -1 ? index === 0 : index === at}
        />
      ))}
    </div>
  );
}

/** The terms of which nothing above is closed. */
function openNodes(nodes: readonly TermNode[], closed: ReadonlySet<string>): readonly TermNode[] {
  const hidden = new Set<string>();
  return nodes.filter(({ term, children }) => {
    const isHidden = hidden.has(term.id);
    if (isHidden || closed.has(term.id)) for (const child of children) hidden.add(child.term.id);
    return !isHidden;
  });
}
