/**
 * Whether a tree is deeper than `limit`, found without recursion: what walks it afterwards may recurse.
 * @param childrenOf the children of a node; none for a leaf
 */
export function isDeeperThan<T>(root: T, limit: number, childrenOf: (node: T) => Iterable<T>): boolean {
  let level = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    const next: T[] = [];
    for (const node of level) for (const child of childrenOf(node)) next.push(child);
    level = next;
  }
  return false;
}
