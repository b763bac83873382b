import * as z from 'zod';
import { Id } from '../schema/ids.ts';
import { Stamp, Version } from '../schema/stamp.ts';
import { recordSchemas, type TableName, type TableRecord } from '../schema/tables.ts';

/**
 * Where a record's fields come from: what two desks need to know of a record, besides the record, to be merged. For each
 * field a register of versions, for the whole record the changes that were seen (Shapiro et al. 2011, “A comprehensive
 * study of convergent and commutative replicated data types”, multi-value register; Preguiça et al. 2010, “Dotted version
 * vectors”). The ids of changes take the place of counters.
 */

/** A deletion, with the changes to the record that whoever deleted it had seen. */
export const Removal = Stamp.extend({ over: z.array(Stamp.shape.mark).max(100_000) });
export type Removal = z.infer<typeof Removal>;

/** A field's name, as merge/fields.ts gives it. */
const FieldName = z.string().regex(/^(body\.)?[a-z][A-Za-z]*$/);

export const Lineage = z.strictObject({
  /** Every change that has touched the record, sorted. */
  seen: z.array(Stamp.shape.mark).max(100_000),
  /** The change that made it, and gave it every field that `versions` does not name. */
  made: Stamp,
  /** The versions of the other fields: several where analysts altered one and had not seen each other's change. */
  versions: z.record(FieldName, z.array(Version).min(1).max(1000)),
  /** Deletions that nobody has taken back. */
  removals: z.array(Removal).max(1000),
});
export type Lineage = z.infer<typeof Lineage>;

/** The tables that desks share. Settings and filters are each desk's own; conflicts follow from the lineages. */
export const mergedTables = ['analysts', 'actors', 'terms', 'lexicon', 'articles', 'annotations'] as const;
export type MergedTable = (typeof mergedTables)[number] & TableName;

/** A record with its lineage. */
export interface Traced<T extends MergedTable = MergedTable> {
  /** As it is, or as it was before it was deleted. */
  readonly record: TableRecord<T>;
  readonly lineage: Lineage;
}

export const tracedSchema = <T extends MergedTable>(table: T): z.ZodType<Traced<T>> =>
  z.strictObject({ record: recordSchemas[table], lineage: Lineage }) as unknown as z.ZodType<Traced<T>>;

/** What is known of a record in one moment. */
export const Trace = z.strictObject({
  lineage: Lineage,
  /** The record as it was last, when it is there no more. */
  gone: z.record(z.string(), z.json()).nullable(),
});
export interface Trace {
  readonly lineage: Lineage;
  readonly gone: TableRecord<MergedTable> | null;
}

/** A step of a lineage, as a merge keeps it in the journal: both sides, so that it can be taken back. */
export const LineageStep = z.strictObject({
  table: z.enum(mergedTables),
  id: z.string().min(1),
  /** The article that an annotation belongs to. */
  articleId: Id.nullable(),
  from: Trace.nullable(),
  to: Trace.nullable(),
  /** What it says now nobody had said before: it came of what two desks knew. */
  isNews: z.literal(true).optional(),
});
export interface LineageStep {
  readonly table: MergedTable;
  readonly id: string;
  readonly articleId: string | null;
  readonly from: Trace | null;
  readonly to: Trace | null;
  readonly isNews?: true | undefined;
}
