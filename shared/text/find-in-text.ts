import { isWordBoundary } from './boundaries.ts';
import { foldForFinding, type FoldedText, type FoldRules } from './fold-for-finding.ts';

/** What is looked for, and which differences count. */
export interface FindQuery {
  readonly text: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  /** `text` is a regular expression of ECMAScript (flags `u` and `m`). */
  readonly regex: boolean;
  readonly ignoreAccents: boolean;
}

/** Passages in the order of the text; none overlaps another. UTF-16 code units, ends exclusive. */
export interface Hits {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** There are more than `MOST_HITS`: the rest was left out. */
  readonly more: boolean;
}

export type Found =
  | { readonly ok: true; readonly hits: Hits }
  /** `reason` says what is wrong with the pattern, in the words of the engine. */
  | { readonly ok: false; readonly reason: string };

/** As many annotations as one step can make (command.ts). */
export const MOST_HITS = 100_000;

/**
 * Finds in one text. The first search with other rules than before folds the whole text; those after it cost what a
 * search for a string does. A regular expression can take for ever: call it where it can be ended from outside.
 */
export class TextFinder {
  readonly #text: string;
  readonly #language: string | null;
  readonly #folded = new Map<string, FoldedText>();

  /** @param language BCP 47; for letters and words */
  constructor(text: string, language: string | null) {
    this.#text = text;
    this.#language = language;
  }

  find(query: FindQuery): Found {
    const rules: FoldRules = {
      // The engine folds case by its flag `i`, so that classes like [A-Z] go by it too.
      caseless: !query.matchCase && !query.regex,
      accentless: query.ignoreAccents,
      loose: !query.regex,
      language: this.#language,
    };
    const wanted = foldForFinding(query.text, rules).text;
    if (wanted === '') return { ok: true, hits: new HitList().hits(false) };
    const stands = (start: number, end: number): boolean =>
      !query.wholeWord || (this.#isEdge(start) && this.#isEdge(end));
    if (!query.regex) return { ok: true, hits: findString(this.#fold(rules), wanted, stands) };
    const pattern = compile(wanted, query.matchCase);
    if (typeof pattern === 'string') return { ok: false, reason: pattern };
    return { ok: true, hits: findPattern(this.#fold(rules), pattern, stands) };
  }

  #isEdge(offset: number): boolean {
    return isWordBoundary(this.#text, offset, this.#language);
  }

  #fold(rules: FoldRules): FoldedText {
    const key = JSON.stringify(rules);
    let folded = this.#folded.get(key);
    if (folded === undefined) this.#folded.set(key, (folded = foldForFinding(this.#text, rules)));
    return folded;
  }
}

type Stands = (start: number, end: number) => boolean;

function findString(folded: FoldedText, wanted: string, stands: Stands): Hits {
  const list = new HitList();
  const { text } = folded;
  for (let at = text.indexOf(wanted); at !== -1;) {
    const place = sourceOf(folded, at, at + wanted.length);
    const counts = place !== null && stands(place.start, place.end);
    if (counts && !list.add(place.start, place.end)) return list.hits(true);
    at = text.indexOf(wanted, counts ? at + wanted.length : at + 1);
  }
  return list.hits(false);
}

function findPattern(folded: FoldedText, pattern: RegExp, stands: Stands): Hits {
  const list = new HitList();
  for (const { 0: found, index } of folded.text.matchAll(pattern)) {
    const place = found === '' ? null : sourceOf(folded, index, index + found.length);
    if (place === null || !stands(place.start, place.end)) continue;
    if (!list.add(place.start, place.end)) return list.hits(true);
  }
  return list.hits(false);
}

/** Where a stretch of folded text came from; null when it begins or ends within what one character became. */
function sourceOf(
  { starts, ends }: FoldedText,
  from: number,
  to: number,
): { start: number; end: number } | null {
  const start = starts[from] ?? 0;
  const end = ends[to - 1] ?? 0;
  if (from > 0 && starts[from - 1] === start) return null;
  return to < starts.length && starts[to] === starts[to - 1] ? null : { start, end };
}

/** @returns the expression, or what is wrong with it */
function compile(source: string, matchCase: boolean): RegExp | string {
  try {
    return new RegExp(source, matchCase ? 'gmu' : 'gimu');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // “Invalid regular expression: /(/gmu: Unterminated group”
    return error.message.slice(error.message.lastIndexOf(': ') + 2);
  }
}

class HitList {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** @returns false when there is no room for it */
  add(start: number, end: number): boolean {
    if (this.#starts.length === MOST_HITS) return false;
    this.#starts.push(start);
    this.#ends.push(end);
    return true;
  }

  hits(more: boolean): Hits {
    return { starts: Int32Array.from(this.#starts), ends: Int32Array.from(this.#ends), more };
  }
}
