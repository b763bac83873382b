import type { Entry } from '../changes/change.ts';
import { ok, type Result } from '../errors.ts';
import type { Conflict } from '../schema/conflict.ts';
import { stepping } from '../steps.ts';
import { cutCircles } from './cut-circles.ts';
import { conflictEntries, entriesOf, take } from './draft-entries.ts';
import type { LineageStep, MergedTable } from './lineage.ts';
import { tieLooseEnds } from './loose-ends.ts';
import type { MergePlan } from './merge-plan.ts';
import { conflictsIn } from './resolve.ts';

/** A merge, ready to be carried out as one change, or to be looked at; without the annotations of settled articles. */
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
    settled.push(...conflictEntries(plan.conflictsAbout(draft.table, draft.id), own));
  });
  for (const facts of plan.settled.values()) {
    for (const conflict of facts.conflicts) conflicts.push(conflict);
    for (const entry of facts.conflictEntries) settled.push(entry);
  }
  const left = [...plan.leaving.values()].map(({ table, record }) => take(table, record));
  for (const { table, record } of plan.leaving.values()) {
    // An annotation keeps its id where it moves to, and with it its conflicts.
    if (table === 'articles') settled.push(...conflictEntries(plan.conflictsAbout(table, record.id), []));
  }
  // What names goes before what is named, and an article goes before it comes under another id.
  return ok({ entries: [...left.reverse(), ...gone.reverse(), ...made, ...settled], lineage, conflicts });
}
