import type { TableRecord } from '../schema/tables.ts';
import type { MergedTable } from './lineage.ts';

/**
 * A record's fields as analysts know them. An annotation's body is taken apart (`body.polarity`): two analysts who
 * altered different fields of it do not contradict each other.
 */
export type Fields = ReadonlyMap<string, unknown>;

/** They say which record it is, and are what they are wherever it is. */
const identities: ReadonlySet<string> = new Set(['id', 'articleId']);
const BODY = 'body.';

export function fieldsOf(record: TableRecord<MergedTable>): Fields {
  return new Map(fieldEntries(record));
}

/** The fields that two sides of an update give different values. */
export function alteredFields(
  from: object,
  to: object,
  sameValue: (a: unknown, b: unknown) => boolean,
): string[] {
  const before = new Map(fieldEntries(from));
  return fieldEntries(to).flatMap(([name, value]) =>
    before.has(name) && sameValue(before.get(name), value) ? [] : [name],
  );
}

/** A record with some of its fields given other values. */
export function withFields<T extends MergedTable>(
  record: TableRecord<T>,
  values: Iterable<readonly [string, unknown]>,
): TableRecord<T> {
  const own = new Map<string, unknown>(Object.entries(record));
  const body = new Map<string, unknown>(Object.entries((own.get('body') as object | undefined) ?? {}));
  for (const [name, value] of values) {
    if (name.startsWith(BODY)) body.set(name.slice(BODY.length), value);
    else own.set(name, value);
  }
  if (own.has('body')) own.set('body', Object.fromEntries(body));
  // The names are those of the record's own fields, the values those that another desk's record has for them.
  return Object.fromEntries(own) as unknown as TableRecord<T>;
}

function fieldEntries(record: object): [string, unknown][] {
  return Object.entries(record).flatMap(([key, value]: [string, unknown]): [string, unknown][] => {
    if (identities.has(key)) return [];
    if (key !== 'body') return [[key, value]];
    return Object.entries(value as object).map(([inner, part]) => [BODY + inner, part]);
  });
}
