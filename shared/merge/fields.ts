import { sameValue } from '../changes/change.ts';
import type { TableRecord } from '../schema/tables.ts';
import type { MergedTable } from './lineage.ts';

/** They say which record it is, and are what they are wherever it is. */
const identities: ReadonlySet<string> = new Set(['id', 'articleId']);
const BODY = 'body.';

/**
 * A record's fields as analysts know them. An annotation's body is taken apart (`body.polarity`): two analysts who
 * altered different fields of it do not contradict each other.
 */
export function fieldsOf(record: TableRecord<MergedTable>): ReadonlyMap<string, unknown> {
  return new Map(fieldEntries(record));
}

/** The fields to which the two sides of an update give different values. */
export function alteredFields(from: object, to: object): string[] {
  const before = new Map(fieldEntries(from));
  return fieldEntries(to).flatMap(([name, value]) =>
    before.has(name) && sameValue(before.get(name), value) ? [] : [name],
  );
}

/** A record with some of its fields given other values, which these fields may have. */
export function withFields<T extends MergedTable>(
  record: TableRecord<T>,
  values: Iterable<readonly [string, unknown]>,
): TableRecord<T> {
  const own = new Map<string, unknown>(Object.entries(record));
  const body = new Map<string, unknown>(Object.entries((own.get('body') ?? {}) as object));
  for (const [name, value] of values) {
    if (name.startsWith(BODY)) body.set(name.slice(BODY.length), value);
    else own.set(name, value);
  }
  if (own.has('body')) own.set('body', Object.fromEntries(body));
  return Object.fromEntries(own) as unknown as TableRecord<T>; // the names are those of the record's own fields
}

function fieldEntries(record: object): [string, unknown][] {
  return Object.entries(record).flatMap(([key, value]: [string, unknown]): [string, unknown][] => {
    if (identities.has(key)) return [];
    if (key !== 'body') return [[key, value]];
    return Object.entries(value as object).map(([inner, part]) => [BODY + inner, part]);
  });
}
