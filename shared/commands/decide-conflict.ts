import { deletion, update, type Entry } from '../changes/change.ts';
import type { StateReader } from '../changes/state.ts';
import { fail, ok, type Result } from '../errors.ts';
import { subjectOf } from '../merge/describe-conflict.ts';
import { withFields } from '../merge/fields.ts';
import type { MergedTable } from '../merge/lineage.ts';
import { latestOf } from '../merge/resolve.ts';
import type { Conflict } from '../schema/conflict.ts';
import type { Version } from '../schema/stamp.ts';
import type { TableName, TableRecord } from '../schema/tables.ts';
import { checkLooseEnds } from './check-loose-ends.ts';
import type { CommandOf } from './command.ts';
import type { Context, Decision } from './decision.ts';

/** A record with conflicts, and what settling them makes of it: null when it goes. */
interface Settled {
  readonly table: MergedTable;
  readonly before: TableRecord<MergedTable>;
  after: TableRecord<MergedTable> | null;
}

/** Settles conflicts: the record says what was chosen from then on, here and wherever this is merged. */
export function settleConflicts(
  state: StateReader,
  { ids, by }: CommandOf<'conflict.settle'>,
  context: Context,
): Result<Decision> {
  const records = new Map<string, Settled>();
  const settled: Entry[] = [];
  for (const id of new Set(ids)) {
    const conflict = state.get('conflicts', id);
    if (conflict === undefined) {
      return fail('not-found', 'This is settled already.', { table: 'conflicts', id });
    }
    const side = sideOf(conflict, by);
    if (side === null) continue;
    const { table, recordId, articleId, field } = conflict;
    const key = `${table} ${recordId}`;
    const before = state.get<MergedTable>(table, recordId, articleId);
    if (before === undefined) return fail('not-found', 'This record is not there.', { table, id: recordId });
    const record = records.get(key) ?? { table, before, after: before };
    if (field === null && by.rule === 'side') record.after = null;
    else if (field !== null && record.after !== null) {
      record.after = withFields(record.after, [[field, side.value]]);
    }
    records.set(key, record);
    settled.push(deletion('conflicts', conflict));
  }
  const altered = [...records.values()].flatMap((record) => entryOf(record, context) ?? []);
  const whole = checkLooseEnds(state, altered);
  if (!whole.ok) return whole;
  const [first] = records.values();
  return ok({
    entries: [...altered, ...settled],
    subject: first === undefined ? '' : subjectOf(first.before),
  });
}

function entryOf({ table, before, after }: Settled, context: Context): Entry | null {
  if (after === null) return deletion<TableName>(table, before) as Entry;
  if (update<TableName>(table, before, after) === null) return null;
  const stamped = 'modifiedAt' in after ? { ...after, modifiedAt: context.now() } : after;
  return update<TableName>(table, before, stamped) as Entry | null;
}

/** The side that is to hold; null where the rule says nothing of this conflict. */
function sideOf({ sides, field }: Conflict, by: CommandOf<'conflict.settle'>['by']): Version | null {
  if (by.rule === 'side') return sides.find(({ mark }) => mark === by.mark) ?? null;
  if (by.rule === 'latest') return latestOf(sides) ?? null;
  const isHers = by.rule === 'analyst';
  const own = sides.filter((side) => (side.by === by.analystId) === isHers);
  return field === null ? null : (latestOf(own) ?? null);
}
