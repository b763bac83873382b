import * as z from 'zod';
import { Id, Instant } from '../schema/ids.ts';
import { recordSchemas, type TableName, type TableRecord } from '../schema/tables.ts';

/**
 * Where a record's fields come from: what two desks need to know of a record, besides the record, to be merged. It is
 * a causal context with a register of versions for each field (Preguiça et al. 2010, “Dotted version vectors”; Shapiro
 * et al. 2011, “A comprehensive study of convergent and commutative replicated data types”, multi-value register); the
 * ids of changes are its dots.
 */

/** Who did it, when, in which change. */
export const Stamp = z.strictObject({
  /** The change's id; `cut.` before it where a merge opened a circle that the change had closed. */
  mark: z
    .string()
    .regex(/^(cut\.)*[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
    .max(200),
  at: Instant,
  by: Id,
});
export type Stamp = z.infer<typeof Stamp>;

/** What a field was given by a change. */
export const Version = Stamp.extend({
  /** Left out where the field has this version alone: the record has the value. */
  value: z.json().optional(),
});
export type Version = z.infer<typeof Version>;

/** A deletion, with the changes to the record that whoever deleted it had seen. */
export const Deletion = Stamp.extend({ over: z.array(Stamp.shape.mark).max(100_000) });
export type Deletion = z.infer<typeof Deletion>;

/** A field's name as merge/fields.ts gives it. */
const FieldName = z.string().regex(/^(body\.)?[a-z][A-Za-z]*$/);

export const Lineage = z.strictObject({
  /** Every change that has touched the record, sorted. */
  seen: z.array(Stamp.shape.mark).max(100_000),
  /** The change that made it, and gave it every field that `edits` does not name. */
  made: Stamp,
  /** The versions of fields that were altered since; several where analysts differ. */
  edits: z.record(FieldName, z.array(Version).min(1).max(1000)),
  /** Deletions that nobody has taken back. */
  deletions: z.array(Deletion).max(1000),
});
export type Lineage = z.infer<typeof Lineage>;

/** The tables that desks share. Settings and filters are each desk's own; conflicts follow from the lineages. */
export const mergedTables = ['analysts', 'actors', 'terms', 'lexicon', 'articles', 'annotations'] as const;
export type MergedTable = (typeof mergedTables)[number] & TableName;

/** A record that is gone, as it was last, with its lineage. */
export interface Traced<T extends MergedTable = MergedTable> {
  /** As it is, or as it was before it was deleted. */
  readonly record: TableRecord<T>;
  readonly lineage: Lineage;
}

export const tracedSchema = <T extends MergedTable>(table: T): z.ZodType<Traced<T>> =>
  z.strictObject({ record: recordSchemas[table], lineage: Lineage }) as unknown as z.ZodType<Traced<T>>;
