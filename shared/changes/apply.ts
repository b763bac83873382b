import type { AnnotationKind } from '../schema/annotation.ts';
import type { TableName, TableRecord } from '../schema/tables.ts';
import { stepUsage, type Role } from '../schema/usage.ts';
import type { Change, Entry, EntryOf } from './change.ts';
import type { Records, WorkspaceState } from './state.ts';
import { heldParts, type HeldParts } from './parts-of-change.ts';
import { countStep, usageSteps, type SummedTally } from './tally-steps.ts';

/**
 * Brings the state from before a change to after it; costs what the change touches.
 * Entries for an article that is not open only move its counts: its own file is brought up to date
 * from the journal when it is opened.
 */
export function apply(state: WorkspaceState, change: { readonly entries: readonly Entry[] }): void {
  const parts = heldParts(change);
  for (const entry of parts?.loose ?? change.entries) applyEntry(state, entry);
  if (parts !== null) applyParts(state, parts);
}

/** Of an article that is not open only the counts move: its part need not be read. */
function applyParts(state: WorkspaceState, parts: HeldParts): void {
  for (const [articleId, tally] of parts.tallies) {
    if (state.open.has(articleId)) for (const entry of parts.entriesOf(articleId)) applyEntry(state, entry);
    else applyTally(state, articleId, tally);
  }
}

function applyTally(state: WorkspaceState, articleId: string, { counts, usage }: SummedTally): void {
  for (const { kind, step } of counts) stepCount(state, articleId, kind, step);
  for (const { id, role, step } of usage) stepUses(state, id, role, step);
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
  if (count !== null) stepCount(state, count.articleId, count.kind, count.step);
  for (const { id, role, step } of usageSteps(entry)) stepUses(state, id, role, step);
}

function stepCount(state: WorkspaceState, articleId: string, kind: AnnotationKind, step: number): void {
  const before = state.countsOf(articleId);
  state.counts.set(articleId, { ...before, [kind]: before[kind] + step });
}

function stepUses(state: WorkspaceState, id: string, role: Role, step: number): void {
  const uses = stepUsage(state.rolesOf(id), role, step);
  if (uses === null) state.usage.delete(id);
  else state.usage.set(id, uses);
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
  const parts = heldParts(change);
  const ids = new Set<string>(parts?.tallies.keys());
  for (const entry of parts?.loose ?? change.entries) if (entry.articleId !== null) ids.add(entry.articleId);
  return ids;
}
