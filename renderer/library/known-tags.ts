import type { WorkspaceState } from '../../shared/changes/state.ts';

/** The tags of all articles, the most used first. */
export function knownTags(state: WorkspaceState): readonly string[] {
  const uses = new Map<string, number>();
  for (const { tags, deletedAt } of state.values('articles')) {
    if (deletedAt === null) for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  }
  return [...uses].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([tag]) => tag);
}
