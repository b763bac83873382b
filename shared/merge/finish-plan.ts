import { creation, deletion, update, type Entry } from '../changes/change.ts';
import { ok, type Result } from '../errors.ts';
import type { Conflict } from '../schema/conflict.ts';
import type { TableName, TableRecord } from '../schema/tables.ts';
import { stepping } from '../steps.ts';
import { cutCircles } from './cut-circles.ts';
import type { Draft } from './draft.ts';
import type { LineageStep, MergedTable } from './lineage.ts';
import { tieLooseEnds } from './loose-ends.ts';
import type { MergePlan } from './merge-plan.ts';
import { conflictsIn } from './resolve.ts';

/** A merge, ready to be carried out as one change, or to be looked at. */
export interface FinishedPlan {
  readonly entries: readonly Entry[];
  readonly lineage: readonly LineageStep[];
  /** What analysts have to settle in the records that were looked at. */
  readonly conflicts: readonly Conflict[];
}

/** In this order nothing is made before what it names. */
const order: readonly MergedTable[] = ['analysts', 'terms', 'actors', 'lexicon', 'articles', 'annotations'];

/** @returns `not-found` when a bundle names what no desk has; in steps */
export function* finishPlan(plan: MergePlan): Generator<undefined, Result<FinishedPlan>> {
  const tied = yield* tieLooseEnds(plan);
  if (!tied.ok) return tied;
  cutCircles(plan);
  const known = conflictsByRecord(plan);
  const gone: Entry[] = [];
  const made: Entry[] = [];
  const settled: Entry[] = [];
  const lineage: LineageStep[] = [];
  const conflicts: Conflict[] = [];
  const drafts = [...plan.drafts.values()];
  drafts.sort((a, b) => order.indexOf(a.table) - order.indexOf(b.table));
  yield* stepping(drafts, (draft) => {
    const { off, on } = entriesOf(draft);
    if (off !== null) gone.push(off);
    if (on !== null) made.push(on);
    const step = draft.step();
    if (step !== null) lineage.push(step);
    const own = draft.merged.alive ? conflictsIn(draft.table, draft.merged) : [];
    conflicts.push(...own);
    settled.push(...conflictEntries(known.get(`${draft.table} ${draft.id}`) ?? [], own));
  });
  const left = [...plan.leaving.values()].map(({ table, record }) => take(table, record));
  for (const { table, record } of plan.leaving.values()) {
    // An annotation keeps its id where it moves to, and with it its conflicts.
    if (table === 'articles') settled.push(...conflictEntries(known.get(`${table} ${record.id}`) ?? [], []));
  }
  // What names goes before what is named, and an article goes before it comes under another id.
  return ok({ entries: [...left.reverse(), ...gone.reverse(), ...made, ...settled], lineage, conflicts });
}

/** What becomes of the record in its table: what is taken away, what is put there. */
function entriesOf({ table, before, merged }: Draft): {
  readonly off: Entry | null;
  readonly on: Entry | null;
} {
  const own = before?.alive === true ? before.record : null;
  if (own === null) return { off: null, on: merged.alive ? put(table, merged.record) : null };
  if (!merged.alive) return { off: take(table, own), on: null };
  // What counts and what does not is told by making and deleting: tally-steps.ts.
  if (isRejected(own) === isRejected(merged.record)) {
    return { off: null, on: update<TableName>(table, own, merged.record) as Entry | null };
  }
  return { off: take(table, own), on: put(table, merged.record) };
}

function put(table: MergedTable, record: TableRecord<MergedTable>): Entry {
  return creation<TableName>(table, record) as Entry;
}

function take(table: MergedTable, record: TableRecord<MergedTable>): Entry {
  return deletion<TableName>(table, record) as Entry;
}

function isRejected(record: TableRecord<MergedTable>): boolean {
  return 'body' in record && record.status === 'rejected';
}

function conflictEntries(known: readonly Conflict[], own: readonly Conflict[]): Entry[] {
  const entries: Entry[] = [];
  const wanted = new Map(own.map((conflict) => [conflict.id, conflict]));
  for (const before of known) {
    const after = wanted.get(before.id);
    const entry = after === undefined ? deletion('conflicts', before) : update('conflicts', before, after);
    if (entry !== null) entries.push(entry);
    wanted.delete(before.id);
  }
  for (const conflict of wanted.values()) entries.push(creation('conflicts', conflict));
  return entries;
}

function conflictsByRecord({ state }: MergePlan): ReadonlyMap<string, readonly Conflict[]> {
  const byRecord = new Map<string, Conflict[]>();
  for (const conflict of state.values('conflicts')) {
    const key = `${conflict.table} ${conflict.recordId}`;
    const list = byRecord.get(key);
    if (list === undefined) byRecord.set(key, [conflict]);
    else list.push(conflict);
  }
  return byRecord;
}
