import type { LineageStep } from '../merge/lineage.ts';
import type { Conflict } from '../schema/conflict.ts';
import type { Change, Entry } from './change.ts';

/** What a change does in one place: to the annotations of an article, or to all that belongs to none. */
export interface PartOfChange {
  readonly entries: readonly Entry[];
  readonly lineage: readonly LineageStep[];
  /** Conflicts about records of this place that come or go. */
  readonly conflicts: readonly { readonly type: 'create' | 'delete'; readonly conflict: Conflict }[];
}

interface Gathered {
  readonly entries: Entry[];
  readonly lineage: LineageStep[];
  readonly conflicts: { readonly type: 'create' | 'delete'; readonly conflict: Conflict }[];
}

const nothing: PartOfChange = { entries: [], lineage: [], conflicts: [] };
const known = new WeakMap<Change, ReadonlyMap<string | null, PartOfChange>>();

/**
 * What a change does by the articles that it does it to; null for what belongs to none. A merge may touch thousands of
 * articles, and each asks for its own part: the change is gone through once.
 */
export function partsOf(change: Change): ReadonlyMap<string | null, PartOfChange> {
  const before = known.get(change);
  if (before !== undefined) return before;
  const parts = new Map<string | null, Gathered>();
  const partFor = (articleId: string | null): Gathered => {
    const part = parts.get(articleId) ?? { entries: [], lineage: [], conflicts: [] };
    parts.set(articleId, part);
    return part;
  };
  for (const entry of change.entries) {
    partFor(entry.articleId).entries.push(entry);
    if (entry.table !== 'conflicts' || entry.type === 'update') continue;
    partFor(entry.record.articleId).conflicts.push({ type: entry.type, conflict: entry.record });
  }
  for (const step of change.lineage ?? []) partFor(step.articleId).lineage.push(step);
  known.set(change, parts);
  return parts;
}

export function partOf(change: Change, articleId: string | null): PartOfChange {
  return partsOf(change).get(articleId) ?? nothing;
}
