import * as z from 'zod';
import { Id, Instant } from '../schema/ids.ts';
import { LineageStep } from '../merge/lineage.ts';
import { recordSchemas, type TableName, type TableRecord } from '../schema/tables.ts';

/**
 * A Change is what the journal keeps: a reversible difference between two states of the workspace.
 * Every entry holds both sides, so that a change can be inverted, checked and merged field by field.
 */
export interface Change {
  readonly id: Id;
  readonly analystId: Id;
  readonly at: Instant;
  readonly label: Label;
  /** `undo` and `redo` name the change that they invert. */
  readonly intent: { readonly type: 'do' } | { readonly type: 'undo' | 'redo'; readonly changeId: Id };
  readonly entries: readonly Entry[];
  /** Of a merge: where from then on the fields come from that it took over. What other changes do to that follows from their entries. */
  readonly lineage?: readonly LineageStep[] | undefined;
}

/** Code units of what a label says that a step was done to, at most. */
export const LONGEST_SUBJECT = 300;

/** What was done, for lists and for "Undo …": a command's name and what it was done to. */
export const Label = z.strictObject({
  action: z.string().min(1).max(100),
  subject: z.string().max(LONGEST_SUBJECT),
});
export type Label = z.infer<typeof Label>;

/** A name, title or quote as short as lists have room for; half a character at the cut is left out. */
export function labelSubject(text: string, longest = 80): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

interface Place<T extends TableName> {
  readonly table: T;
  readonly id: string;
  /** The article that an annotation belongs to; null for every other table. */
  readonly articleId: string | null;
}
export interface Creation<T extends TableName> extends Place<T> {
  readonly type: 'create';
  readonly record: TableRecord<T>;
}
export interface Deletion<T extends TableName> extends Place<T> {
  readonly type: 'delete';
  readonly record: TableRecord<T>;
}
/** Only the fields that differ, before and after; both sides name the same fields. */
export interface Update<T extends TableName> extends Place<T> {
  readonly type: 'update';
  readonly from: Partial<TableRecord<T>>;
  readonly to: Partial<TableRecord<T>>;
}
export type EntryOf<T extends TableName> = Creation<T> | Deletion<T> | Update<T>;
export type Entry = { [T in TableName]: EntryOf<T> }[TableName];

/** A change with its place in the workspace's order; the first is 1. */
export interface SequencedChange {
  readonly seq: number;
  readonly change: Change;
}

const entrySchemas = Object.entries(recordSchemas).map(([table, schema]) => {
  const place = {
    table: z.literal(table),
    id: z.string().min(1),
    articleId: table === 'annotations' ? Id : z.null(),
  };
  return z.discriminatedUnion('type', [
    z.strictObject({ type: z.enum(['create', 'delete']), ...place, record: schema }),
    z.strictObject({ type: z.literal('update'), ...place, from: schema.partial(), to: schema.partial() }),
  ]);
});
const [first, ...others] = entrySchemas;
if (first === undefined) throw new Error('A workspace without tables');

/** An entry as it comes from a file. */
export const EntrySchema = z.discriminatedUnion('table', [first, ...others]) as unknown as z.ZodType<Entry>; // the union over a table of schemas is more than inference can follow

/** Validates what comes from a file: a line of the journal, a bundle. */
export const ChangeSchema = z.strictObject({
  id: Id,
  analystId: Id,
  at: Instant,
  label: Label,
  intent: z.union([
    z.strictObject({ type: z.literal('do') }),
    z.strictObject({ type: z.enum(['undo', 'redo']), changeId: Id }),
  ]),
  entries: z.array(EntrySchema),
  lineage: z.array(LineageStep).optional(),
}) as unknown as z.ZodType<Change>;

/** The entry that makes a record. */
export function creation<T extends TableName>(table: T, record: TableRecord<T>): Creation<T> {
  return { type: 'create', table, id: record.id, articleId: articleOf(record), record };
}

/** The entry that removes a record. */
export function deletion<T extends TableName>(table: T, record: TableRecord<T>): Deletion<T> {
  return { type: 'delete', table, id: record.id, articleId: articleOf(record), record };
}

/** The entry that turns `before` into `after`, or null when nothing differs. */
export function update<T extends TableName>(
  table: T,
  before: TableRecord<T>,
  after: TableRecord<T>,
): Update<T> | null {
  const from: Partial<TableRecord<T>> = {};
  const to: Partial<TableRecord<T>> = {};
  for (const key of Object.keys(after) as (keyof TableRecord<T>)[]) {
    if (sameValue(before[key], after[key])) continue;
    from[key] = before[key];
    to[key] = after[key];
  }
  if (Object.keys(to).length === 0) return null;
  return { type: 'update', table, id: before.id, articleId: articleOf(before), from, to };
}

/** Equality of plain data. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  return keys.every((key) => Object.hasOwn(right, key) && sameValue(left[key], right[key]));
}

function articleOf(record: TableRecord<TableName>): string | null {
  // A conflict says of which article it is, and lies with what belongs to none.
  return 'body' in record ? record.articleId : null;
}
