import { pathTo, type TermPlace } from '../../shared/codebook/place-term.ts';
import type { TermNode } from '../../shared/codebook/tree.ts';
import type { TreeRow } from './tree-rows.ts';

export type Zone = 'before' | 'inside' | 'after';

/** Where on a row something is dropped. @param share of the row's height above the pointer, 0 to 1 */
export function zoneAt(share: number): Zone {
  if (share < 0.3) return 'before';
  return share > 0.7 ? 'after' : 'inside';
}

/**
 * The place that a drop on a row means; null where the term cannot go. Behind a term that is open is in front of its
 * first child, as the line is drawn there.
 */
export function dropPlace(
  tree: readonly TermNode[],
  draggedId: string,
  { node, isOpen }: TreeRow,
  zone: Zone,
): TermPlace | null {
  const path = pathTo(tree, node.term.id) ?? [];
  if (path.some(({ term }) => term.id === draggedId)) return null;
  if (zone === 'inside') return { parentId: node.term.id, beforeId: null };
  if (zone === 'before') return { parentId: node.parentId, beforeId: node.term.id };
  const first = node.children.find(({ term }) => term.id !== draggedId);
  if (isOpen && first !== undefined) return { parentId: node.term.id, beforeId: first.term.id };
  const siblings = (path.at(-2)?.children ?? tree).filter(({ term }) => term.id !== draggedId);
  const behind = siblings[siblings.findIndex(({ term }) => term.id === node.term.id) + 1];
  return { parentId: node.parentId, beforeId: behind?.term.id ?? null };
}
