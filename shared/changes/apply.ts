import type { TableName, TableRecord } from '../schema/tables.ts';
import { stepUsage } from '../schema/usage.ts';
import type { Change, Entry, EntryOf } from './change.ts';
import type { Records, WorkspaceState } from './state.ts';
import { countStep, usageSteps } from './tally-steps.ts';

/**
 * Brings the state from before a change to after it; costs what the change touches.
 * Entries for an article that is not open only move its counts: its own file is brought up to date
 * from the journal when it is opened.
 */
export function apply(state: WorkspaceState, change: { readonly entries: readonly Entry[] }): void {
  for (const entry of change.entries) applyEntry(state, entry);
}

function applyEntry(state: WorkspaceState, entry: Entry): void {
  if (entry.table === 'annotations') tally(state, entry);
  applyToMap(state.map<TableName>(entry.table, entry.articleId), entry as EntryOf<TableName>);
}

/** Applies one entry to the records of its table; nothing happens when there is no map. */
export function applyToMap<T extends TableName>(
  map: Records<TableRecord<T>> | undefined,
  entry: EntryOf<T>,
): void {
  if (map === undefined) return;
  if (entry.type === 'create') map.set(entry.id, entry.record);
  else if (entry.type === 'delete') map.delete(entry.id);
  else {
    const before = map.get(entry.id);
    if (before !== undefined) map.set(entry.id, { ...before, ...entry.to });
  }
}

/** Keeps the counts by article and the usage of actors and terms in step. */
function tally(state: WorkspaceState, entry: EntryOf<'annotations'>): void {
  const count = countStep(entry);
  if (count !== null) {
    const before = state.countsOf(count.articleId);
    state.counts.set(count.articleId, { ...before, [count.kind]: before[count.kind] + count.step });
  }
  for (const { id, role, step } of usageSteps(entry)) {
    const uses = stepUsage(state.rolesOf(id), role, step);
    if (uses === null) state.usage.delete(id);
    else state.usage.set(id, uses);
  }
}

/** The entries that take a change back, in the order in which they must be applied. */
export function invert(entries: readonly Entry[]): Entry[] {
  return entries.map(invertEntry).reverse();
}

function invertEntry(entry: Entry): Entry {
  if (entry.type === 'create') return { ...entry, type: 'delete' } as Entry;
  if (entry.type === 'delete') return { ...entry, type: 'create' } as Entry;
  return { ...entry, from: entry.to, to: entry.from } as Entry;
}

/** The articles whose annotations a change touches. */
export function touchedArticles(change: Change): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const entry of change.entries) if (entry.articleId !== null) ids.add(entry.articleId);
  return ids;
}
