import type * as z from 'zod';
import type { Records } from '../../../shared/changes/state.ts';
import { sameValue } from '../../../shared/changes/change.ts';
import {
  damagedElement,
  isLineOf,
  LineList,
  noLines,
  readElement,
  startOf,
  textIn,
  type Lines,
  type Place,
} from './line-list.ts';

/** How the elements of a list are the values of a map. */
export interface LineForm<E extends object, V extends object> {
  readonly schema: z.ZodType<E>;
  /** What stands in a line before its key. */
  readonly opening: string;
  key(element: E): string;
  value(element: E): V;
  element(key: string, value: V): E;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NOT_ASCII = 0x80;

/** The elements of a list by their keys: each is read when somebody asks for it, and not kept. */
export class RecordLines<E extends object, V extends object> implements Records<V> {
  readonly #form: LineForm<E, V>;
  readonly #lines: Lines;
  readonly #places = new Map<string, Place<V>>();

  constructor(form: LineForm<E, V>, list: Iterable<E>) {
    this.#form = form;
    this.#lines = list instanceof LineList ? list.lines : noLines;
    const isLines = list instanceof LineList;
    const keys = isLines ? list.keys : null;
    const places: Iterable<Place<E>> = isLines ? (list.places as readonly Place<E>[]) : list;
    const opening = Buffer.from(form.opening, 'latin1');
    let index = 0;
    for (const place of places) {
      const key = keys?.[index++];
      if (typeof place === 'number') this.#places.set(key ?? this.#keyOf(place, opening), place);
      else this.#places.set(key ?? form.key(place), form.value(place));
    }
  }

  /** As they are now, to be written. */
  list(): LineList<E> {
    const { element, schema } = this.#form;
    const places: Place<E>[] = [];
    const keys: string[] = [];
    for (const [key, place] of this.#places) {
      places.push(typeof place === 'number' ? place : element(key, place));
      keys.push(key);
    }
    return new LineList(schema, this.#lines, places, keys);
  }

  get size(): number {
    return this.#places.size;
  }

  get(key: string): V | undefined {
    const place = this.#places.get(key);
    return typeof place === 'number' ? this.#read(key, place) : place;
  }

  has(key: string): boolean {
    return this.#places.has(key);
  }

  holds(key: string, value: V): boolean {
    const place = this.#places.get(key);
    if (typeof place !== 'number') return sameValue(place, value);
    const isAsWritten = isLineOf(this.#lines, place, this.#form.element(key, value));
    return isAsWritten || sameValue(this.#read(key, place), value);
  }

  /** What every line says first under a name; undefined where that cannot be told without reading it. */
  *texts(name: string): Generator<readonly [string, string | null | undefined], undefined> {
    for (const [key, place] of this.#places) {
      yield [key, typeof place === 'number' ? textIn(this.#lines, place, name) : undefined];
    }
  }

  set(key: string, value: V): this {
    this.#places.set(key, value);
    return this;
  }

  delete(key: string): boolean {
    return this.#places.delete(key);
  }

  keys(): MapIterator<string> {
    return this.#places.keys();
  }

  *values(): Generator<V, undefined> {
    for (const [, value] of this) yield value;
  }

  *[Symbol.iterator](): Generator<[string, V], undefined> {
    for (const [key, place] of this.#places) {
      yield [key, typeof place === 'number' ? this.#read(key, place) : place];
    }
  }

  #read(key: string, line: number): V {
    const element = readElement(this.#form.schema, this.#lines, line);
    if (this.#form.key(element) !== key) throw damagedElement();
    return this.#form.value(element);
  }

  /** Without reading the line, if it begins as our lines do. */
  #keyOf(line: number, opening: Buffer): string {
    const { bytes } = this.#lines;
    const start = startOf(this.#lines, line);
    const from = start + opening.length;
    const isOurs = beginsWith(bytes, start, opening);
    for (let at = from; isOurs; at++) {
      const byte = bytes[at];
      if (byte === QUOTE) return bytes.toString('latin1', from, at);
      // What stands in JSON otherwise than in the text that it is.
      if (byte === undefined || byte === BACKSLASH || byte >= NOT_ASCII) break;
    }
    return this.#form.key(readElement(this.#form.schema, this.#lines, line));
  }
}

function beginsWith(bytes: Buffer, start: number, opening: Buffer): boolean {
  for (let at = 0; at < opening.length; at++) if (bytes[start + at] !== opening[at]) return false;
  return true;
}

/** What the lines of records say first under a name; undefined where a record must be read to know. */
export function* textsOf(
  records: Records<object>,
  name: string,
): Iterable<readonly [string, string | null | undefined]> {
  if (records instanceof RecordLines) yield* records.texts(name);
  else for (const key of records.keys()) yield [key, undefined];
}

/**
 * What a map of records is in a file: lines that were never looked at are written as they were.
 * @returns null for a map that was not read from a file
 */
export function listOf<E extends object>(records: object): LineList<E> | null {
  // Whoever made the map gave it the form of its list.
  return records instanceof RecordLines ? (records as RecordLines<E, object>).list() : null;
}
