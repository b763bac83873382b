import type { TermNode } from '../../shared/codebook/tree.ts';
import { rankMatch } from '../inspector/rank-match.ts';

/** What of a tree is looked at. */
export interface TreeLook {
  /** Terms whose children are out of view. */
  readonly closed: ReadonlySet<string>;
  readonly query: string;
  readonly showRetired: boolean;
}

export interface TreeRow {
  readonly node: TermNode;
  readonly isOpen: boolean;
}

/** The terms that fit, with all that they lie below; a retired one only where it is wanted, or stands above another. */
export function fittingTree(
  tree: readonly TermNode[],
  { query, showRetired }: Pick<TreeLook, 'query' | 'showRetired'>,
): readonly TermNode[] {
  const wanted = query.trim();
  const prune = (nodes: readonly TermNode[]): readonly TermNode[] =>
    nodes.flatMap((node) => {
      const children = prune(node.children);
      const fits = (showRetired || !node.term.retired) && (wanted === '' || matches(node, wanted));
      return fits || children.length > 0 ? [{ ...node, children }] : [];
    });
  return prune(tree);
}

/** The rows in view, each term before its children. While one searches everything is open. */
export function treeRows(
  tree: readonly TermNode[],
  { closed, query }: Pick<TreeLook, 'closed' | 'query'>,
): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const add = (node: TermNode): void => {
    const isOpen = query.trim() !== '' || !closed.has(node.term.id);
    rows.push({ node, isOpen });
    if (isOpen) for (const child of node.children) add(child);
  };
  for (const node of tree) add(node);
  return rows;
}

/** The next row whose name begins with what was typed, behind one and round again; -1 for none. */
export function rowBeginningWith(rows: readonly TreeRow[], typed: string, from: number): number {
  for (let step = 0; step < rows.length; step++) {
    // One letter again goes on; several are one word, which may be where one is.
    const at = (from + step + ([...typed].length === 1 ? 1 : 0)) % rows.length;
    const rank = rankMatch(rows[at]?.node.term.name ?? '', typed);
    if (rank === 0 || rank === 1) return at;
  }
  return -1;
}

function matches({ term }: TermNode, query: string): boolean {
  return [term.name, term.definition, ...term.examples].some((text) => rankMatch(text, query) !== null);
}
