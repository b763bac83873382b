import type { Scheme, Term } from '../schema/term.ts';

export interface TermNode {
  readonly term: Term;
  /** 0 for a term without a parent. */
  readonly depth: number;
  readonly children: readonly TermNode[];
}

/** The terms of one scheme as trees, siblings by their order. A term whose parent is gone is a root. */
export function termTree(terms: Iterable<Term>, scheme: Scheme): readonly TermNode[] {
  const own = [...terms].filter((term) => term.scheme === scheme);
  const known = new Set(own.map((term) => term.id));
  const byParent = new Map<string | null, Term[]>();
  for (const term of own) {
    const parent = term.parentId !== null && known.has(term.parentId) ? term.parentId : null;
    byParent.set(parent, [...(byParent.get(parent) ?? []), term]);
  }
  const build = (parent: string | null, depth: number): TermNode[] =>
    (byParent.get(parent) ?? [])
      .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
      .map((term) => ({ term, depth, children: build(term.id, depth + 1) }));
  return build(null, 0);
}

/** The trees as one list, each term before its children. */
export function flattenTree(nodes: readonly TermNode[]): readonly TermNode[] {
  return nodes.flatMap((node) => [node, ...flattenTree(node.children)]);
}

/** Whether making `parentId` the parent of `id` would close a ring. */
export function wouldLoop(
  terms: ReadonlyMap<string, Term> | Iterable<Term>,
  id: string,
  parentId: string,
): boolean {
  const parents = new Map<string, string | null>();
  const list = terms instanceof Map ? terms.values() : (terms as Iterable<Term>);
  for (const term of list) parents.set(term.id, term.parentId);
  for (let at: string | null = parentId, left = parents.size; at !== null && left >= 0; left--) {
    if (at === id) return true;
    at = parents.get(at) ?? null;
  }
  return false;
}
