import { sameValue, type Change, type Entry, type EntryOf } from '../changes/change.ts';
import type { StateReader } from '../changes/state.ts';
import type { Conflict } from '../schema/conflict.ts';
import type { Lineage, LineageStep } from './lineage.ts';
import { sidesIn } from './resolve.ts';

/**
 * What takes a merge back. The analysts that it brought stay: a later merge may have brought annotations of theirs, which
 * this one does not know of. Blind coding that has ended is what the merge began.
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
        if (entry.table === 'conflicts') return asKnown(entry, known);
        if (entry.table !== 'blindCodings' || entry.type !== 'delete') return entry;
        return { ...entry, record: state.get('blindCodings', entry.id) ?? entry.record };
      }),
    lineage,
  };
}

/**
 * Opening a conflict again gives its sides other marks (`reopened`): what a step is to take away, or to alter, is the
 * conflict that is there, as long as it says the same.
 */
export function asTheyAre(state: Pick<StateReader, 'get'>, entries: readonly Entry[]): readonly Entry[] {
  return entries.map((entry): Entry => {
    if (entry.table !== 'conflicts' || entry.type === 'create') return entry;
    const present = state.get('conflicts', entry.id);
    const sides = entry.type === 'update' ? entry.from.sides : entry.record.sides;
    if (present === undefined || sides === undefined || !saySame(sides, present.sides)) return entry;
    return entry.type === 'update'
      ? { ...entry, from: { ...entry.from, sides: present.sides } }
      : { ...entry, record: { ...entry.record, sides: present.sides } };
  });
}

/** A conflict that comes is as the lineage has it. */
function asKnown(entry: EntryOf<'conflicts'>, known: ReadonlyMap<string, Lineage | undefined>): Entry {
  const [table = '', recordId = '', field = ''] = entry.id.split('/');
  const lineage = known.get(`${table}/${recordId}`);
  const there = lineage === undefined ? [] : sidesIn(lineage, field === '' ? null : field);
  if (entry.type === 'delete') return entry;
  const sides = entry.type === 'update' ? entry.to.sides : entry.record.sides;
  if (sides === undefined || !saySame(sides, there)) return entry;
  return entry.type === 'update'
    ? { ...entry, to: { ...entry.to, sides: there } }
    : { ...entry, record: { ...entry.record, sides: there } };
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
