import type { LineageStep } from '../merge/lineage.ts';
import type { Conflict } from '../schema/conflict.ts';
import type { Change, Entry } from './change.ts';
import type { SummedTally } from './tally-steps.ts';

/** What a change does in one place: to the annotations of an article, or to all that belongs to none. */
export interface PartOfChange {
  readonly entries: readonly Entry[];
  readonly lineage: readonly LineageStep[];
  /** Conflicts about records of this place that come or go. */
  readonly conflicts: readonly { readonly type: 'create' | 'delete'; readonly conflict: Conflict }[];
}

/** What a change does by the articles that it does it to; null for what belongs to none. */
export interface PartsOfChange {
  keys(): Iterable<string | null>;
  get(place: string | null): PartOfChange | undefined;
}

/** What a change does that is held part by part: each part is read when somebody asks for it, and not kept. */
export interface HeldParts extends PartsOfChange {
  /** Of all parts together. */
  readonly entryCount: number;
  /** What belongs to no part, in the order in which it is applied. */
  readonly loose: readonly Entry[];
  /** What the parts do besides; a part's own articles are those that `loose` does not name. */
  readonly tallies: ReadonlyMap<string, SummedTally>;
  /** Of the part of an article, without what is loose. */
  entriesOf(articleId: string): readonly Entry[];
}

interface Gathered {
  readonly entries: Entry[];
  readonly lineage: LineageStep[];
  readonly conflicts: { readonly type: 'create' | 'delete'; readonly conflict: Conflict }[];
}

export const nothing: PartOfChange = { entries: [], lineage: [], conflicts: [] };
const known = new WeakMap<object, PartsOfChange>();
const held = new WeakMap<object, HeldParts>();

/**
 * What a change does by place. A merge may touch thousands of articles, and each asks for its own part: the change is gone
 * through once.
 */
export function partsOf(change: Change): PartsOfChange {
  const before = known.get(change);
  if (before !== undefined) return before;
  const parts = gathered(change);
  known.set(change, parts);
  return parts;
}

export function partOf(change: Change, articleId: string | null): PartOfChange {
  return partsOf(change).get(articleId) ?? nothing;
}

/** From now on a change's parts are those that are held; its lists, if anybody asks for them, are made of these. */
export function hold(change: Change, parts: HeldParts): void {
  known.set(change, parts);
  held.set(change, parts);
}

/** Null for a change that is held whole, as all are that one analyst makes. */
export function heldParts(change: object): HeldParts | null {
  return held.get(change) ?? null;
}

export function entryCount(change: Change): number {
  return heldParts(change)?.entryCount ?? change.entries.length;
}

/** Whether a change took over where fields come from, as merges do. */
export function isMerge(change: Change): boolean {
  return heldParts(change) !== null || change.lineage !== undefined;
}

/** What is done by place, in the order in which it is done there. */
export function gathered({
  entries,
  lineage = [],
}: Pick<Change, 'entries' | 'lineage'>): ReadonlyMap<string | null, PartOfChange> {
  const parts = new Map<string | null, Gathered>();
  const partFor = (articleId: string | null): Gathered => {
    const part = parts.get(articleId) ?? { entries: [], lineage: [], conflicts: [] };
    parts.set(articleId, part);
    return part;
  };
  for (const entry of entries) {
    partFor(entry.articleId).entries.push(entry);
    if (entry.table !== 'conflicts' || entry.type === 'update') continue;
    partFor(entry.record.articleId).conflicts.push({ type: entry.type, conflict: entry.record });
  }
  for (const step of lineage) partFor(step.articleId).lineage.push(step);
  return parts;
}
