import type { Term } from '../schema/term.ts';
import { inOrder, type TermNode } from './tree.ts';

/** A place in the tree of a scheme. */
export interface TermPlace {
  readonly parentId: string | null;
  /** The sibling to stand in front of; null behind all. */
  readonly beforeId: string | null;
}

/** The fields of a term that say where it stands. */
export type TermPosition = Pick<Term, 'parentId' | 'order'>;

/**
 * Where terms stand once one of them has moved: only what differs. Between two siblings whose orders leave room only the
 * moved term gets a new one, so that two desks seldom collide; otherwise its siblings are numbered anew.
 * @param terms those of the scheme
 */
export function placeTerm(
  terms: Iterable<Term>,
  id: string,
  { parentId, beforeId }: TermPlace,
): ReadonlyMap<string, TermPosition> {
  const siblings = [...terms].filter((term) => term.parentId === parentId && term.id !== id).sort(inOrder);
  const found = beforeId === null ? -1 : siblings.findIndex((term) => term.id === beforeId);
  const at = found === -1 ? siblings.length : found;
  const before = siblings[at - 1]?.order;
  const after = siblings[at]?.order;
  const order = between(before, after);
  if (order !== null) return new Map([[id, { parentId, order }]]);
  const ids = siblings.map((term) => term.id);
  ids.splice(at, 0, id);
  return new Map(ids.map((each, index) => [each, { parentId, order: index }]));
}

function between(before: number | undefined, after: number | undefined): number | null {
  if (before === undefined) return after === undefined ? 0 : after - 1;
  if (after === undefined) return before + 1;
  const middle = (before + after) / 2;
  return middle > before && middle < after ? middle : null;
}

export type Direction = 'up' | 'down' | 'in' | 'out';

/**
 * The place one step away: past the sibling above or below, into the sibling above, or out behind the parent.
 * @param tree as it is shown: what is hidden is passed over
 * @returns null where there is no such place
 */
export function placeNextTo(tree: readonly TermNode[], id: string, direction: Direction): TermPlace | null {
  const path = pathTo(tree, id);
  const node = path?.at(-1);
  if (path === null || node === undefined) return null;
  const parent = path.at(-2);
  const siblings = parent === undefined ? tree : parent.children;
  const at = siblings.indexOf(node);
  const { parentId } = node;
  const previous = siblings[at - 1];
  switch (direction) {
    case 'up':
      return previous === undefined ? null : { parentId, beforeId: previous.term.id };
    case 'down':
      return siblings[at + 1] === undefined
        ? null
        : { parentId, beforeId: siblings[at + 2]?.term.id ?? null };
    case 'in':
      return previous === undefined ? null : { parentId: previous.term.id, beforeId: null };
    case 'out':
      return parent === undefined
        ? null
        : { parentId: parent.parentId, beforeId: nodeBehind(path.at(-3)?.children ?? tree, parent) };
  }
}

function nodeBehind(siblings: readonly TermNode[], node: TermNode): string | null {
  return siblings[siblings.indexOf(node) + 1]?.term.id ?? null;
}

/** The nodes from the root to a term; null when it is not in the tree. */
export function pathTo(tree: readonly TermNode[], id: string): readonly TermNode[] | null {
  for (const node of tree) {
    if (node.term.id === id) return [node];
    const below = pathTo(node.children, id);
    if (below !== null) return [node, ...below];
  }
  return null;
}
