const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = Buffer.from('"\\,[]{}');

/** Brackets inside each other that are followed at most. */
const DEEPEST = 64;

/** Bytes that are looked at between two steps. */
const STRIDE = 256 * 1024;

/** Where an element stands: its first byte, and the one behind it. */
export type Range = readonly [from: number, to: number];

export interface ListsInJson {
  /** In the order of their names. */
  readonly lists: readonly (readonly Range[])[];
  /** The JSON of the object with these lists empty. */
  readonly rest: string;
}

/**
 * Finds where the elements of an object's lists stand, without parsing anything. What stands at a place is for whoever
 * parses it to judge.
 * @param json of an object, without blanks between its fields and in front of its lists
 * @param names of the lists, fields of the object itself
 * @returns null for what is nested too deeply, or has a list twice; in steps
 */
export function* listsIn(json: Buffer, names: readonly string[]): Generator<undefined, ListsInJson | null> {
  const openings = names.map((name) => Buffer.from(`${JSON.stringify(name)}:[`));
  const lists: (Range[] | null)[] = names.map(() => null);
  let rest = '';
  let restAt = 0;
  let list: Range[] | null = null;
  let elementAt = 0;
  let depth = 0;
  let nextStep = STRIDE;
  for (let at = 0; at < json.length; at++) {
    if (at >= nextStep) {
      yield;
      nextStep = at + STRIDE;
    }
    const byte = json[at];
    if (byte === QUOTE) {
      const which = depth === 1 ? openings.findIndex((each) => standsAt(json, at, each)) : -1;
      const opening = openings[which];
      if (opening === undefined) {
        at = endOfString(json, at);
        continue;
      }
      if (lists[which] !== null) return null;
      list = lists[which] = [];
      at += opening.length - 1;
      rest += json.toString('utf8', restAt, at + 1);
      elementAt = at + 1;
      depth = 2;
    } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      depth += 1;
      if (depth > DEEPEST) return null;
    } else if (byte === COMMA && depth === 2 && list !== null) {
      list.push([elementAt, at]);
      elementAt = at + 1;
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
      depth -= 1;
      if (depth !== 1 || list === null) continue;
      if (at > elementAt) list.push([elementAt, at]);
      list = null;
      restAt = at;
    }
  }
  return { lists: lists.map((each) => each ?? []), rest: rest + json.toString('utf8', restAt) };
}

function standsAt(bytes: Buffer, at: number, text: Buffer): boolean {
  return bytes.subarray(at, at + text.length).equals(text);
}

function endOfString(bytes: Buffer, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}
