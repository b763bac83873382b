import type { Scheme, Term } from '../schema/term.ts';
import { followMerges } from './resolve-term.ts';

export interface TermNode {
  readonly term: Term;
  /** The term above, as the tree shows it; null at the top. */
  readonly parentId: string | null;
  /** 0 for a term without a parent. */
  readonly depth: number;
  readonly children: readonly TermNode[];
}

/**
 * The terms of one scheme as trees, siblings by their order. Those merged into another are left out, and what lies below
 * them is below the other. A term whose parent is gone is a root.
 */
export function termTree(terms: Iterable<Term>, scheme: Scheme): readonly TermNode[] {
  const own = new Map<string, Term>();
  for (const term of terms) if (term.scheme === scheme) own.set(term.id, term);
  const byParent = new Map<string | null, Term[]>();
  for (const term of own.values()) {
    if (term.mergedIntoId !== null) continue;
    const parent = parentIn(own, term);
    const siblings = byParent.get(parent);
    if (siblings === undefined) byParent.set(parent, [term]);
    else siblings.push(term);
  }
  const build = (parentId: string | null, depth: number): TermNode[] =>
    (byParent.get(parentId) ?? [])
      .sort(inOrder)
      .map((term) => ({ term, parentId, depth, children: build(term.id, depth + 1) }));
  return build(null, 0);
}

/** Siblings by their order; ids decide between equals, alike on every desk. */
export function inOrder(a: Term, b: Term): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1);
}

/** The trees as one list, each term before its children. */
export function flattenTree(nodes: readonly TermNode[]): readonly TermNode[] {
  const list: TermNode[] = [];
  const add = (node: TermNode): void => {
    list.push(node);
    for (const child of node.children) add(child);
  };
  for (const node of nodes) add(node);
  return list;
}

/** A parent that was merged into a term below it would hang that term from itself: such a term is a root. */
function parentIn(own: ReadonlyMap<string, Term>, term: Term): string | null {
  const seen = new Set([term.id]);
  const first = term.parentId === null ? undefined : followMerges((id) => own.get(id), term.parentId);
  for (let at = first; at !== undefined;) {
    if (seen.has(at.id)) return null;
    seen.add(at.id);
    at = at.parentId === null ? undefined : followMerges((id) => own.get(id), at.parentId);
  }
  return first === undefined || first.mergedIntoId !== null ? null : first.id;
}
