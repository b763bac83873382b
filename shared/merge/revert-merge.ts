import { sameValue, type Change, type Entry, type EntryOf } from '../changes/change.ts';
import type { StateReader } from '../changes/state.ts';
import type { Conflict } from '../schema/conflict.ts';
import type { Lineage, LineageStep } from './lineage.ts';
import { sidesIn } from './resolve.ts';

/**
 * What takes a merge back. The analysts that it brought stay: a later merge may have brought annotations of theirs, which
 * this one does not know of. A conflict that was settled and opened again meanwhile is the one that the merge brought,
 * and blind coding that has ended is what the merge began.
 * @param entries the merge's own, inverted
 */
export function forgotten(
  state: Pick<StateReader, 'get'>,
  entries: readonly Entry[],
  steps: readonly LineageStep[],
): { readonly entries: readonly Entry[]; readonly lineage: readonly LineageStep[] } {
  const staying = new Set(
    entries.flatMap(({ table, type, id }) => (table === 'analysts' && type === 'delete' ? [id] : [])),
  );
  const lineage = steps
    .filter(({ table, id }) => table !== 'analysts' || !staying.has(id))
    .map((step) => ({ ...step, from: step.to, to: step.from }));
  const known = new Map(lineage.map(({ table, id, to }) => [`${table}/${id}`, to?.lineage]));
  return {
    entries: entries
      .filter(({ table, id }) => table !== 'analysts' || !staying.has(id))
      .map((entry) => {
        if (entry.table === 'conflicts') return fitting(state, entry, known);
        if (entry.table !== 'blindCodings' || entry.type !== 'delete') return entry;
        return { ...entry, record: state.get('blindCodings', entry.id) ?? entry.record };
      }),
    lineage,
  };
}

/** Opening a conflict again gave its sides other marks (`reopened`): what goes is what is there, what comes is as the lineage has it. */
function fitting(
  state: Pick<StateReader, 'get'>,
  entry: EntryOf<'conflicts'>,
  known: ReadonlyMap<string, Lineage | undefined>,
): EntryOf<'conflicts'> {
  const [table = '', recordId = '', field = ''] = entry.id.split('/');
  const lineage = known.get(`${table}/${recordId}`);
  const there = lineage === undefined ? [] : sidesIn(lineage, field === '' ? null : field);
  const present = state.get('conflicts', entry.id);
  const asTheyAre = (sides: Conflict['sides']): Conflict['sides'] =>
    present !== undefined && saySame(sides, present.sides) ? present.sides : sides;
  const asKnown = (sides: Conflict['sides']): Conflict['sides'] => (saySame(sides, there) ? there : sides);
  if (entry.type === 'update') {
    const { from, to } = entry;
    if (from.sides === undefined || to.sides === undefined) return entry;
    const altered = { from: { sides: asTheyAre(from.sides) }, to: { sides: asKnown(to.sides) } };
    return { ...entry, ...altered };
  }
  const { record } = entry;
  const sides = entry.type === 'delete' ? asTheyAre(record.sides) : asKnown(record.sides);
  return { ...entry, record: { ...record, sides } };
}

/** Whether sides are those of one conflict, whatever the changes that they count as. */
function saySame(a: Conflict['sides'], b: Conflict['sides']): boolean {
  const said = (sides: Conflict['sides']): string[] =>
    sides.map(({ at, by, value }) => JSON.stringify([at, by, value ?? null])).sort();
  return sameValue(said(a), said(b));
}

/**
 * A change that takes a settling back, with the sides of the conflict as changes of its own: other desks have seen the old
 * ones settled and would let them lie.
 */
export function reopened(change: Change): Change {
  const entries = change.entries.map((entry): Entry => {
    if (entry.table !== 'conflicts' || entry.type !== 'create') return entry;
    const sides = entry.record.sides.map((side, index) => ({ ...side, mark: `again${index}.${change.id}` }));
    return { ...entry, record: { ...entry.record, sides } };
  });
  return { ...change, entries };
}
