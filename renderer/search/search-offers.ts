import type { WorkspaceState } from '../../shared/changes/state.ts';
import type { FilterChoice } from '../app/parts/FilterMenu.tsx';

/** Choices in one menu; the rest is seldom used. */
const MOST = 200;

/** The actors or terms that annotations name, the most used first. */
export function offerRecords(
  state: WorkspaceState,
  table: 'actors' | 'terms',
  nameOf: (id: string) => string,
): readonly FilterChoice[] {
  return [...state.values(table)]
    .filter(({ mergedIntoId }) => mergedIntoId === null)
    .map(({ id }) => ({ value: id, label: nameOf(id), count: state.usageOf(id) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label))
    .slice(0, MOST);
}

/** Where articles are from, the source of most of them first. */
export function offerSources(state: WorkspaceState): readonly FilterChoice[] {
  const counts = new Map<string, number>();
  for (const { source, deletedAt } of state.values('articles')) {
    if (source !== null && deletedAt === null) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return [...counts]
    .map(([source, count]) => ({ value: source, label: source, count }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label))
    .slice(0, MOST);
}
