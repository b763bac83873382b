import * as z from 'zod';
import { annotationKinds } from '../schema/annotation.ts';
import { Conflict } from '../schema/conflict.ts';
import type { TableRecord } from '../schema/tables.ts';
import type { MergedTable } from './lineage.ts';

/** A conflict with what people know the record by. */
export const DescribedConflict = Conflict.extend({
  /** A name, a title, the words of the passage. */
  subject: z.string(),
  /** What kind of annotation it is; null for any other record. */
  kind: z.enum(annotationKinds).nullable(),
  /** Of the article that an annotation belongs to. */
  articleTitle: z.string().nullable(),
});
export type DescribedConflict = z.infer<typeof DescribedConflict>;

/** By id: what analysts, actors and terms are called that the sides of some conflicts name. */
export const Names = z.record(z.string(), z.string());
export type Names = z.infer<typeof Names>;

/** Words of a passage beyond these are left out, in UTF-16 code units. */
const LONGEST = 200;

/** @param record the one that it is about; undefined when it could not be read */
export function describeConflict(
  conflict: Conflict,
  record: TableRecord<MergedTable> | undefined,
  articleTitle: string | null,
): DescribedConflict {
  return {
    ...conflict,
    subject: record === undefined ? '' : subjectOf(record),
    kind: record !== undefined && 'body' in record ? record.body.kind : null,
    articleTitle,
  };
}

/** What a record is called: its name or title, the words that it stands on. */
export function subjectOf(record: TableRecord<MergedTable>): string {
  if ('name' in record) return record.name;
  if ('title' in record) return record.title;
  if ('text' in record) return record.text;
  return record.anchors[0]?.quote.slice(0, LONGEST) ?? '';
}

/** @param nameOf undefined for what is no analyst, actor or term */
export function namesIn(conflicts: readonly Conflict[], nameOf: (id: string) => string | undefined): Names {
  const names = new Map<string, string>();
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      const name = names.has(value) ? undefined : nameOf(value);
      if (name !== undefined) names.set(value, name);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  for (const { sides } of conflicts) {
    for (const { by, value } of sides) {
      look(by);
      look(value);
    }
  }
  return Object.fromEntries(names);
}
