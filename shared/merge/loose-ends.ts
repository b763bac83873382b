import { fail, ok, type Result } from '../errors.ts';
import type { RecordKey } from '../schema/references.ts';
import type { TableRecord } from '../schema/tables.ts';
import type { Draft } from './draft.ts';
import type { MergedTable } from './lineage.ts';
import { keyOf, type MergePlan } from './merge-plan.ts';
import { namedRecords } from './named-records.ts';

/**
 * Lets nothing point to what is not there: what one desk deleted and another one goes on naming stays, and so does the
 * article of annotations that are there.
 * @returns `not-found` when something is named that no desk has
 */
export function tieLooseEnds(plan: MergePlan): Result<null> {
  const waiting: Draft[] = [...plan.drafts.values()];
  // A list that grows while it is walked is walked to its end.
  for (const draft of waiting) {
    if (!draft.merged.alive) continue;
    for (const named of namedRecords(draft.table, draft.merged.record)) {
      if (plan.after(named.table, named.id) !== undefined) continue;
      const lost = plan.draftOf(named.table, named.id);
      if (lost === undefined) return missing(named.table, named.id);
      lost.keep();
      waiting.push(lost);
    }
    if (draft.articleId !== null) plan.populated.add(draft.articleId);
    const { record } = draft.merged;
    if ('analystId' in record && plan.after('analysts', record.analystId) === undefined) {
      return missing('analysts', record.analystId);
    }
  }
  for (const id of plan.populated) {
    const home = plan.drafts.get(keyOf('articles', id, null));
    if (home?.merged.alive === false) home.keep();
  }
  const uses = usesGained(plan);
  for (const draft of waiting) {
    const { table, id, merged } = draft;
    if (merged.alive || (table !== 'actors' && table !== 'terms')) continue;
    const isUsed = plan.state.usageOf(id) + (uses.get(id) ?? 0) > 0 || isNamed(plan, { table, id });
    if (isUsed) {
      draft.keep();
      return tieLooseEnds(plan); // what it names must be there too
    }
  }
  return ok(null);
}

/** By how much the uses of actors and terms in annotations grow or shrink. */
function usesGained({ drafts, leaving }: MergePlan): ReadonlyMap<string, number> {
  const gained = new Map<string, number>();
  const count = (record: TableRecord<MergedTable>, step: number): void => {
    for (const { id } of namedRecords('annotations', record)) gained.set(id, (gained.get(id) ?? 0) + step);
  };
  for (const { table, record } of leaving.values()) if (table === 'annotations') count(record, -1);
  for (const { table, before, merged } of drafts.values()) {
    if (table !== 'annotations') continue;
    if (before?.alive === true) count(before.record, -1);
    if (merged.alive) count(merged.record, 1);
  }
  return gained;
}

function isNamed(plan: MergePlan, { table, id }: RecordKey): boolean {
  for (const other of ['actors', 'terms', 'lexicon'] as const) {
    for (const record of plan.valuesAfter(other)) {
      if (namedRecords(other, record).some((named) => named.table === table && named.id === id)) return true;
    }
  }
  return false;
}

function missing(table: string, id: string): Result<never> {
  return fail('not-found', 'A bundle names something that is in none; nothing was changed.', { table, id });
}
