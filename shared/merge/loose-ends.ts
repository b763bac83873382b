import { fail, ok, type Result } from '../errors.ts';
import type { TableRecord } from '../schema/tables.ts';
import { STRIDE } from '../steps.ts';
import type { Draft } from './draft.ts';
import type { MergedTable } from './lineage.ts';
import { keyOf, type MergePlan } from './merge-plan.ts';
import { namedRecords } from './named-records.ts';

/**
 * Lets nothing point to what is not there: what one desk deleted and another one goes on naming stays, and so does the
 * article of annotations that are there.
 * @returns `not-found` when something is named that no desk has; in steps
 */
export function* tieLooseEnds(plan: MergePlan): Generator<undefined, Result<null>> {
  const kept = keepNamedBySettled(plan);
  if (!kept.ok) return kept;
  const tied = yield* tie(plan, [...plan.drafts.values()]);
  if (!tied.ok) return tied;
  for (const id of plan.populated) {
    const home = plan.drafts.get(keyOf('articles', id, null));
    if (home?.merged.alive === false) home.keep();
  }
  const dead = [...plan.drafts.values()].filter(
    ({ table, merged }) => !merged.alive && (table === 'actors' || table === 'terms'),
  );
  if (dead.length === 0) return tied;
  const uses = usesGained(plan);
  const named = namedAfter(plan);
  for (const draft of dead) {
    const { table, id } = draft;
    const isUsed = plan.state.usageOf(id) + (uses.get(id) ?? 0) > 0 || named.has(`${table} ${id}`);
    if (draft.merged.alive || !isUsed) continue;
    draft.keep();
    const own = yield* tie(plan, [draft]); // what it names must be there too
    if (!own.ok) return own;
  }
  return tied;
}

/** Keeps what the annotations of settled articles name; what that names in turn is looked at with the drafts. */
function keepNamedBySettled(plan: MergePlan): Result<null> {
  for (const [articleId, { named, analystIds, isPopulated }] of plan.settled) {
    if (isPopulated) plan.populated.add(articleId);
    for (const [key, { isNeeded }] of named) {
      if (!isNeeded || plan.after(key.table, key.id) !== undefined) continue;
      const lost = plan.draftOf(key.table, key.id);
      if (lost === undefined) return missing(key.table, key.id);
      lost.keep();
    }
    for (const id of analystIds) if (plan.after('analysts', id) === undefined) return missing('analysts', id);
  }
  return ok(null);
}

/** Keeps what drafts name, and what that names in turn. */
function* tie(plan: MergePlan, waiting: Draft[]): Generator<undefined, Result<null>> {
  let done = 0;
  // A list that grows while it is walked is walked to its end.
  for (const draft of waiting) {
    if (done++ % STRIDE === 0) yield;
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
  return ok(null);
}

/** By how much the uses of actors and terms in annotations grow or shrink. */
function usesGained({ drafts, leaving, settled }: MergePlan): ReadonlyMap<string, number> {
  const gained = new Map<string, number>();
  const count = (record: TableRecord<MergedTable>, step: number): void => {
    for (const { id } of namedRecords('annotations', record)) gained.set(id, (gained.get(id) ?? 0) + step);
  };
  for (const { table, record } of leaving.values()) if (table === 'annotations') count(record, -1);
  for (const { named } of settled.values()) {
    for (const [{ id }, { gained: step }] of named) gained.set(id, (gained.get(id) ?? 0) + step);
  }
  for (const { table, before, merged } of drafts.values()) {
    if (table !== 'annotations') continue;
    if (before?.alive === true) count(before.record, -1);
    if (merged.alive) count(merged.record, 1);
  }
  return gained;
}

/** What actors, terms and ways of wording name that will be there. */
function namedAfter(plan: MergePlan): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const table of ['actors', 'terms', 'lexicon'] as const) {
    for (const record of plan.valuesAfter(table)) {
      for (const named of namedRecords(table, record)) keys.add(`${named.table} ${named.id}`);
    }
  }
  return keys;
}

function missing(table: string, id: string): Result<never> {
  return fail('not-found', 'A bundle names something that is in none; nothing was changed.', { table, id });
}
