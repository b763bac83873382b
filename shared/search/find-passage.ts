import { excerpt } from '../text/excerpt.ts';
import type { SearchTerm } from './search-terms.ts';
import { tokensOf, type Token } from './tokens.ts';

/** A piece of a text with what was looked for in it. */
export interface Passage {
  readonly text: string;
  /** What is marked in it: start and end (UTF-16 code units of `text`). */
  readonly marks: readonly (readonly [start: number, end: number])[];
  /** Where the first mark stands in the whole text (UTF-16 code units). */
  readonly start: number;
  readonly end: number;
  /** How often one of the terms stands in the whole text. */
  readonly count: number;
}

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly term: SearchTerm;
}

/** UTF-16 code units that one passage spans at most between its first mark and its last, and beside them. */
const SPAN = 160;
const ROOM = 80;

/** The first of the passages with the most terms in them; null when none of them stands in the text. */
export function findPassage(text: string, terms: readonly SearchTerm[]): Passage | null {
  const hits = hitsIn(tokensOf(text), terms);
  const best = densest(hits);
  const [first, last] = [best[0], best.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { before, quote, after } = excerpt(text, first.start, last.end, ROOM);
  const shift = before.length - first.start;
  return {
    text: oneLine(`${before}${quote}${after}`),
    marks: best.map(({ start, end }) => [start + shift, end + shift]),
    start: first.start,
    end: first.end,
    count: hits.length,
  };
}

/** In the order of the text; a hit inside the one before it is left out. */
function hitsIn(tokens: readonly Token[], terms: readonly SearchTerm[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (const [at, { start }] of tokens.entries()) {
    for (const term of terms) {
      const last = tokens[at + term.words.length - 1];
      if (last === undefined || start < (hits.at(-1)?.end ?? 0) || !stands(term, tokens, at)) continue;
      hits.push({ start, end: last.end, term });
    }
  }
  return hits;
}

function stands({ words, isPrefix }: SearchTerm, tokens: readonly Token[], at: number): boolean {
  return words.every((word, index) => {
    const found = tokens[at + index]?.text;
    return isPrefix && index === words.length - 1 ? found?.startsWith(word) : found === word;
  });
}

function densest(hits: readonly Hit[]): readonly Hit[] {
  let best: readonly Hit[] = [];
  let most = 0;
  for (const [index, hit] of hits.entries()) {
    let end = index;
    while ((hits[end]?.end ?? Infinity) - hit.start <= SPAN) end += 1;
    const near = hits.slice(index, Math.max(end, index + 1));
    const terms = new Set(near.map(({ term }) => term)).size;
    if (terms <= most) continue;
    most = terms;
    best = near;
  }
  return best;
}

/** Of the same length, so that the marks stay where they are. */
function oneLine(text: string): string {
  return text.replace(/\s/gu, ' ');
}
