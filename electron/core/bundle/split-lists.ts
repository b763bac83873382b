import { bundleLimits } from './limits.ts';

const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = Buffer.from('"\\,[]{}');

/** The lists of an article's part, with what stands in front of each and behind the last one. */
export const listNames = ['records', 'lineages', 'gone'] as const;
const OPENING = Buffer.from('"annotations":{"records":[');
const NEXT = [Buffer.from('],"lineages":['), Buffer.from('],"gone":[')] as const;
const END = Buffer.from(']}}');

/** Bytes that are looked at between two steps. */
const STRIDE = 256 * 1024;

/** Where an element stands: its first byte, and the one behind it. */
export type Range = readonly [from: number, to: number];

export interface SplitPart {
  /** Nested deeper than any bundle: nothing may parse it. */
  readonly isTooDeep: boolean;
  /** Of each list, where its elements stand; null for a part that is not written as bundles are. */
  readonly lists: Readonly<Record<(typeof listNames)[number], readonly Range[]>> | null;
  /** Where the first list begins. */
  readonly headEnd: number;
}

/**
 * Finds where the elements of an article's lists stand, without parsing anything: each can be parsed by itself then, a few
 * at a time. What stands at a place is for whoever parses it to judge.
 * @returns in steps
 */
export function* splitLists(bytes: Buffer): Generator<undefined, SplitPart> {
  const lists: Range[][] = [[], [], []];
  const deviates = (isTooDeep: boolean): SplitPart => ({ isTooDeep, lists: null, headEnd: 0 });
  let depth = 0;
  /** Which list the place is in; -1 before the first. */
  let list = -1;
  let headEnd = 0;
  let elementAt = 0;
  let nextStep = STRIDE;
  for (let at = 0; at < bytes.length; at++) {
    if (at >= nextStep) {
      yield;
      nextStep = at + STRIDE;
    }
    const byte = bytes[at];
    if (byte === QUOTE) {
      if (depth === 1 && list === -1 && standsAt(bytes, at, OPENING)) {
        at += OPENING.length - 1;
        headEnd = elementAt = at + 1;
        depth = 3;
        list = 0;
      } else at = endOfString(bytes, at);
    } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      depth++;
      if (depth > bundleLimits.depth) return deviates(true);
    } else if (byte === COMMA && depth === 3 && list >= 0) {
      lists[list]?.push([elementAt, at]);
      elementAt = at + 1;
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
      depth--;
      if (depth !== 2 || list < 0 || list >= lists.length) continue;
      if (at > elementAt || lists[list]?.length !== 0) lists[list]?.push([elementAt, at]);
      const next = NEXT[list];
      if (next === undefined) {
        const isEnd = standsAt(bytes, at, END) && at + END.length === bytes.length;
        const [records = [], lineages = [], gone = []] = lists;
        if (isEnd) return { isTooDeep: false, lists: { records, lineages, gone }, headEnd };
      } else if (standsAt(bytes, at, next)) {
        at += next.length - 1;
        elementAt = at + 1;
        depth = 3;
        list++;
        continue;
      }
      list = lists.length; // what comes is looked at for its depth alone
    }
  }
  return deviates(false);
}

function standsAt(bytes: Buffer, at: number, text: Buffer): boolean {
  return bytes.subarray(at, at + text.length).equals(text);
}

/** Where the string ends that begins there. */
export function endOfString(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}
