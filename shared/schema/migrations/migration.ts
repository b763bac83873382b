/** A record as a file of an older version holds it: plain JSON that no schema has looked at yet. */
export type OldRecord = Readonly<Record<string, unknown>>;

export function isOldRecord(value: unknown): value is OldRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The lists of `workspace.json` by their names; of records, but for what is counted. */
export type OldLists = Readonly<Record<string, readonly unknown[]>>;

/**
 * One step from a version of the files to the next. It is frozen once that version is written by anybody: what comes
 * later gets a step of its own. What is counted (`counts`, `usage`) is no part of a step, for it is counted anew after
 * the last one; nor are lineage and the search index, which are made anew from everything else.
 */
export interface Migration {
  /** The version that it begins with; it ends with the next one. */
  readonly from: number;
  /** A whole record, in a snapshot or in an entry of the history. An update in the history holds single fields, as they are. */
  record(table: string, record: OldRecord): OldRecord;
  /** Which lists there are, once each record has been through `record`. */
  lists(lists: OldLists): OldLists;
}
