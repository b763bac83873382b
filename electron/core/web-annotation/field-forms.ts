import type { Scheme } from '../../../shared/schema/term.ts';
import type { JsonObject } from './json-ld.ts';

/** Gives the nodes that stand for records where something names them: `{id, type, name}`. */
export interface NodeWriter {
  actor(id: string): JsonObject;
  term(id: string): JsonObject;
}

/** Finds the record that a node stands for. @returns undefined when it cannot be told which one is meant */
export interface NodeReader {
  /** All that the file says of a node, wherever it says so: a reference may be no more than an IRI. */
  whole(node: unknown): JsonObject;
  actorId(node: unknown): string | undefined;
  /** @param scheme of the term, where its node does not say */
  termId(node: unknown, scheme: Scheme): string | undefined;
}

/** How one field of a record looks in JSON-LD, in both directions. */
export interface FieldForm<T> {
  /** The key in JSON-LD, where it is not the field's own name. */
  readonly key?: string;
  /** @returns undefined to leave the key out */
  write(value: T, nodes: NodeWriter): unknown;
  /**
   * Takes what `write` gives, and undefined for a key that is not there. What is not understood comes out as
   * undefined or as it was, for the record's schema to refuse.
   */
  read(json: unknown, nodes: NodeReader): unknown;
}

export type Forms<R> = { readonly [F in keyof R]-?: FieldForm<R[F]> };

export function writeFields<R extends object>(
  forms: Forms<R>,
  record: R,
  nodes: NodeWriter,
): Record<string, unknown> {
  const json: Record<string, unknown> = {};
  for (const field of fieldsOf(forms)) {
    const value = forms[field].write(record[field], nodes);
    if (value !== undefined) json[keyOf(forms, field)] = value;
  }
  return json;
}

/** @returns an object of the record's shape that its schema has yet to validate */
export function readFields<R extends object>(
  forms: Forms<R>,
  json: JsonObject,
  nodes: NodeReader,
): Record<string, unknown> {
  return Object.fromEntries(
    fieldsOf(forms).map((field) => [field, forms[field].read(json[keyOf(forms, field)] ?? undefined, nodes)]),
  );
}

/** What a field is called in JSON-LD. */
export function keyOf<R>(forms: Forms<R>, field: keyof R): string {
  return forms[field].key ?? String(field);
}

function fieldsOf<R>(forms: Forms<R>): (keyof R)[] {
  return Object.keys(forms) as (keyof R)[]; // a type's keys are all that the object has: forms are literals
}

/** A field that looks the same in JSON-LD. */
export function asIs<T>(): FieldForm<T> {
  return { write: (value) => value, read: (json) => json };
}

/** A field whose default is left out. */
export function unless<T>(absent: T, key?: string): FieldForm<T> {
  return {
    ...(key === undefined ? {} : { key }),
    write: (value) => (value === absent ? undefined : value),
    read: (json) => (json === undefined ? absent : json),
  };
}

export const orNone = <T>(key?: string): FieldForm<T | null> => unless<T | null>(null, key);
export const prose = unless('');
