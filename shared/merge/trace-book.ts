import type { Change, Entry } from '../changes/change.ts';
import { partOf } from '../changes/parts-of-change.ts';
import type { Conflict } from '../schema/conflict.ts';
import type { Stamp } from '../schema/stamp.ts';
import type { TableRecord } from '../schema/tables.ts';
import type { Lineage, LineageStep, MergedTable, Trace, Traced } from './lineage.ts';
import { isMerged, noteEntry, noteSettling, originOf, stampOf } from './note-entry.ts';

/**
 * The traces of the records of one place: of an article's annotations, or of all that belongs to no article. They follow
 * from the changes in their order, so the book can always be written anew from the history.
 */
export class TraceBook {
  /** The article whose annotations it is about; null for what belongs to none. */
  readonly articleId: string | null;
  readonly #traces: Map<string, Trace>;

  constructor(articleId: string | null, traces: Iterable<readonly [string, Trace]> = []) {
    this.articleId = articleId;
    this.#traces = new Map(traces);
  }

  /** By table and id, with a blank between. */
  get entries(): Iterable<readonly [string, Trace]> {
    return this.#traces;
  }

  get(table: MergedTable, id: string): Trace | undefined {
    return this.#traces.get(key(table, id));
  }

  /** The lineage of a record that is there. */
  lineageOf(table: MergedTable, record: TableRecord<MergedTable>): Lineage {
    return this.get(table, record.id)?.lineage ?? originOf(record);
  }

  /** Records of a table that are there no more. */
  *gone<T extends MergedTable>(table: T): Iterable<Traced<T>> {
    for (const [place, { lineage, gone }] of this.#traces) {
      // What stands under a table's name is a record of that table.
      if (gone !== null && place.startsWith(`${table} `)) yield { record: gone as TableRecord<T>, lineage };
    }
  }

  /** Takes in what a change does to the records of this place. Changes come in the order in which they were made. */
  note(change: Change): void {
    const { entries, lineage, conflicts } = partOf(change, this.articleId);
    if (change.lineage !== undefined) {
      for (const step of lineage) this.#take(step);
      return;
    }
    const stamp = stampOf(change);
    for (const entry of entries) this.#noteEntry(entry, stamp);
    for (const { type, conflict } of conflicts) this.#noteConflict(type, conflict, stamp);
  }

  #take({ table, id, to }: LineageStep): void {
    if (to === null) this.#traces.delete(key(table, id));
    else this.#traces.set(key(table, id), to);
  }

  #noteEntry(entry: Entry, stamp: Stamp): void {
    if (!isMerged(entry.table)) return;
    const place = key(entry.table, entry.id);
    const lineage = noteEntry(this.#traces.get(place)?.lineage ?? null, entry, stamp);
    const gone = entry.type === 'delete' ? (entry.record as TableRecord<MergedTable>) : null;
    this.#traces.set(place, { lineage, gone });
  }

  /** A conflict that goes is settled; one that comes back, because its settling was taken back, is open again. */
  #noteConflict(type: 'create' | 'delete', conflict: Conflict, stamp: Stamp): void {
    const place = key(conflict.table, conflict.recordId);
    const trace = this.#traces.get(place);
    if (trace === undefined || trace.gone !== null) return;
    const { field, sides } = conflict;
    const settled = noteSettling(trace.lineage, field, stamp);
    if (type === 'delete') this.#traces.set(place, { lineage: settled, gone: null });
    else if (field !== null) {
      const seen = [...new Set([...settled.seen, ...sides.map(({ mark }) => mark)])].sort();
      const lineage = { ...settled, seen, versions: { ...settled.versions, [field]: sides } };
      this.#traces.set(place, { lineage, gone: null });
    } else {
      // They are deletions over nothing: whether the record stays has yet to be said.
      const removals = sides.map(({ mark, at, by }) => ({ mark, at, by, over: [] }));
      const seen = [...new Set([...settled.seen, ...sides.map(({ mark }) => mark)])].sort();
      this.#traces.set(place, { lineage: { ...settled, seen, removals }, gone: null });
    }
  }
}

function key(table: MergedTable, id: string): string {
  return `${table} ${id}`;
}
