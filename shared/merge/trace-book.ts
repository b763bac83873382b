import { sameValue, type Change, type Entry } from '../changes/change.ts';
import { isMerge, partOf } from '../changes/parts-of-change.ts';
import { holds, type Records } from '../changes/state.ts';
import type { Conflict } from '../schema/conflict.ts';
import type { Stamp } from '../schema/stamp.ts';
import type { TableRecord } from '../schema/tables.ts';
import type { Lineage, LineageStep, MergedTable, Trace, Traced } from './lineage.ts';
import { isMerged, noteEntry, noteSettling, originOf, stampOf } from './note-entry.ts';

/** A `Map` each, or what reads a trace when somebody asks for it. */
export interface Traces {
  readonly there: Records<Trace>;
  readonly gone: Records<Trace>;
}

/**
 * The traces of the records of one place: of an article's annotations, or of all that belongs to no article. They follow
 * from the changes in their order, so the book can always be written anew from the history.
 */
export class TraceBook {
  /** The article whose annotations it is about; null for what belongs to none. */
  readonly articleId: string | null;
  /** Of records that are there and of those that are not, by table and id with a blank between. */
  readonly traces: Traces;

  constructor(articleId: string | null, traces: Traces = { there: new Map(), gone: new Map() }) {
    this.articleId = articleId;
    this.traces = traces;
  }

  get(table: MergedTable, id: string): Trace | undefined {
    return this.#at(key(table, id));
  }

  /** Whether a record that is there has just this lineage. */
  hasLineage(table: MergedTable, record: TableRecord<MergedTable>, lineage: Lineage): boolean {
    const place = key(table, record.id);
    const { there } = this.traces;
    return there.has(place)
      ? holds(there, place, { lineage, gone: null })
      : sameValue(this.lineageOf(table, record), lineage);
  }

  /** The lineage of a record that is there. */
  lineageOf(table: MergedTable, record: TableRecord<MergedTable>): Lineage {
    return this.get(table, record.id)?.lineage ?? originOf(record);
  }

  /** Records of a table that are there no more. */
  *gone<T extends MergedTable>(table: T): Iterable<Traced<T>> {
    for (const [place, { lineage, gone }] of this.traces.gone) {
      // What stands under a table's name is a record of that table.
      if (gone !== null && place.startsWith(`${table} `)) yield { record: gone as TableRecord<T>, lineage };
    }
  }

  /** Takes in what a change does to the records of this place. Changes come in the order in which they were made. */
  note(change: Change): void {
    const { entries, lineage, conflicts } = partOf(change, this.articleId);
    if (isMerge(change)) {
      for (const step of lineage) this.#take(step);
      return;
    }
    const stamp = stampOf(change);
    for (const entry of entries) this.#noteEntry(entry, stamp);
    for (const { type, conflict } of conflicts) this.#noteConflict(type, conflict, stamp);
  }

  #take({ table, id, to }: LineageStep): void {
    this.#put(key(table, id), to);
  }

  #at(place: string): Trace | undefined {
    return this.traces.there.get(place) ?? this.traces.gone.get(place);
  }

  #put(place: string, trace: Trace | null): void {
    const { there, gone } = this.traces;
    if (trace?.gone === null) there.set(place, trace);
    else there.delete(place);
    if (trace === null || trace.gone === null) gone.delete(place);
    else gone.set(place, trace);
  }

  #noteEntry(entry: Entry, stamp: Stamp): void {
    if (!isMerged(entry.table)) return;
    const place = key(entry.table, entry.id);
    const lineage = noteEntry(this.#at(place)?.lineage ?? null, entry, stamp);
    const gone = entry.type === 'delete' ? (entry.record as TableRecord<MergedTable>) : null;
    this.#put(place, { lineage, gone });
  }

  /** A conflict that goes is settled; one that comes back, because its settling was taken back, is open again. */
  #noteConflict(type: 'create' | 'delete', conflict: Conflict, stamp: Stamp): void {
    const place = key(conflict.table, conflict.recordId);
    const trace = this.#at(place);
    if (trace === undefined || trace.gone !== null) return;
    const { field, sides } = conflict;
    const settled = noteSettling(trace.lineage, field, stamp);
    if (type === 'delete') this.#put(place, { lineage: settled, gone: null });
    else if (field !== null) {
      const seen = [...new Set([...settled.seen, ...sides.map(({ mark }) => mark)])].sort();
      const lineage = { ...settled, seen, versions: { ...settled.versions, [field]: sides } };
      this.#put(place, { lineage, gone: null });
    } else {
      // They are deletions over nothing: whether the record stays has yet to be said.
      const removals = sides.map(({ mark, at, by }) => ({ mark, at, by, over: [] }));
      const seen = [...new Set([...settled.seen, ...sides.map(({ mark }) => mark)])].sort();
      this.#put(place, { lineage: { ...settled, seen, removals }, gone: null });
    }
  }
}

function key(table: MergedTable, id: string): string {
  return `${table} ${id}`;
}
