import { sameValue } from '../changes/change.ts';
import { withFields } from './fields.ts';
import type { LineageStep, MergedTable, Trace } from './lineage.ts';
import type { Merged } from './merge-record.ts';
import { knownOf } from './join.ts';
import { latestOf } from './resolve.ts';
import type { Stamp } from '../schema/stamp.ts';

/** A record that a merge may alter: as it is here, and as it will be. */
export class Draft {
  readonly table: MergedTable;
  /** As it is here; undefined when nothing is known of it. */
  readonly before: Merged | undefined;
  merged: Merged;
  /** Of the record where it will be. */
  readonly articleId: string | null;
  /** What the book of that place said of it. */
  readonly from: Trace | null;
  /** What other desks, and other places of this one, say of it. */
  readonly said: Merged[] = [];

  constructor(
    table: MergedTable,
    articleId: string | null,
    before: Merged | undefined,
    merged: Merged,
    from: Trace | null,
  ) {
    this.table = table;
    this.articleId = articleId;
    this.before = before;
    this.merged = merged;
    this.from = from;
  }

  get id(): string {
    return this.merged.record.id;
  }

  /** It stays although it was deleted, because something names it: the deletion had not seen that. */
  keep(): void {
    this.merged = {
      ...this.merged,
      lineage: { ...this.merged.lineage, removals: [] },
      alive: true,
    };
  }

  /** The change that a field's value comes from. */
  stampOf(field: string): Stamp | undefined {
    return latestOf(knownOf(this.merged).versions.get(field) ?? []);
  }

  /** Empties a field that closes a circle. Every desk that finds the circle does it alike. */
  cut(field: string): void {
    const closing = this.stampOf(field);
    if (closing === undefined) return;
    const { record, lineage } = this.merged;
    const stamp = { mark: `cut.${closing.mark}`, at: closing.at, by: closing.by };
    this.merged = {
      ...this.merged,
      record: withFields(record, [[field, null]]),
      lineage: {
        ...lineage,
        seen: [...new Set([...lineage.seen, stamp.mark])].sort(),
        versions: { ...lineage.versions, [field]: [stamp] },
      },
    };
  }

  /** What becomes of its lineage; null when that stays as it is. */
  step(): LineageStep | null {
    const { record, lineage, alive } = this.merged;
    const to: Trace = { lineage, gone: alive ? null : record };
    const { table, id, articleId, from } = this;
    if (from !== null && sameValue(from, to)) return null;
    const isSaid = this.said.some(
      (there) =>
        there === this.merged ||
        (there.alive === alive && sameValue(there.lineage, lineage) && sameValue(there.record, record)),
    );
    return { table, id, articleId, from, to, ...(isSaid ? {} : { isNews: true }) };
  }
}
