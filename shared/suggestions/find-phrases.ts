import { comparable, type ComparableText } from './comparable-text.ts';
import { PhraseAutomaton } from './phrase-automaton.ts';
import { standsAlone, wordEnd } from './word-edges.ts';

/** A phrase to look for, and what it stands for. */
export interface Phrase<T> {
  readonly text: string;
  readonly meaning: T;
  /** The phrase's last word may go on: `slam` is found as `slammed`. */
  readonly endsOpen?: boolean;
  /** Whether a passage may stand for it as it is written there; always when left out. */
  readonly fits?: (passage: string) => boolean;
}

export interface Finding<T> {
  /** UTF-16 code units of the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** All that the phrase stands for: two actors may share an alias. */
  readonly meanings: readonly T[];
}

/** Phrases that are the same to the automaton. */
interface Wanted<T> {
  readonly text: string;
  readonly endsOpen: boolean;
  readonly phrases: Phrase<T>[];
}

/**
 * Phrases that stand in a text as words of their own, whatever their case and marks; where phrases
 * overlap, the one that begins first and is longest. Ascending. Short phrases (one letter) are left out.
 */
export class PhraseFinder<T> {
  readonly #automaton: PhraseAutomaton;
  readonly #wanted: readonly Wanted<T>[];

  constructor(phrases: readonly Phrase<T>[]) {
    const byText = new Map<string, Wanted<T>>();
    for (const phrase of phrases) {
      const endsOpen = phrase.endsOpen === true;
      for (const text of writtenForms(comparable(phrase.text).text.trim())) {
        const key = endsOpen ? `${text}*` : text;
        const same = byText.get(key);
        if (same === undefined) byText.set(key, { text, endsOpen, phrases: [phrase] });
        else same.phrases.push(phrase);
      }
    }
    this.#wanted = [...byText.values()];
    this.#automaton = new PhraseAutomaton(this.#wanted.map(({ text }) => text));
  }

  /** @param compared the source made comparable, where that is at hand */
  find(source: string, compared: ComparableText = comparable(source)): Finding<T>[] {
    const { text, offsets } = compared;
    const hits: Finding<T>[] = [];
    for (const hit of this.#automaton.search(text)) {
      const wanted = this.#wanted[hit.phrase];
      if (wanted === undefined) continue;
      const last = wanted.endsOpen ? wordEnd(text, hit.end) : hit.end;
      if (!standsAlone(text, hit.start, last)) continue;
      const start = offsets[hit.start] ?? 0;
      const end = endOffset(source, offsets, last);
      const meanings = meaningsOf(wanted.phrases, source.slice(start, end));
      if (meanings.length > 0) hits.push({ start, end, meanings });
    }
    hits.sort((a, b) => a.start - b.start || b.end - a.end);
    let free = 0;
    return hits.filter(({ start, end }) => {
      if (start < free) return false;
      free = end;
      return true;
    });
  }
}

function meaningsOf<T>(phrases: readonly Phrase<T>[], passage: string): readonly T[] {
  const meanings = new Set<T>();
  for (const { meaning, fits } of phrases) if (fits === undefined || fits(passage)) meanings.add(meaning);
  return [...meanings];
}

/** The Arabic article melts into the particle for “to”: الأسد, but للأسد. */
function writtenForms(phrase: string): string[] {
  if (phrase.length < 2 && !/\p{Script=Han}/u.test(phrase)) return [];
  return phrase.startsWith('ال') && phrase.length > 3 ? [phrase, `لل${phrase.slice(2)}`] : [phrase];
}

/** Where the source goes on after a match: marks that were folded away belong to the match's last letter. */
function endOffset(source: string, offsets: Int32Array, end: number): number {
  const last = offsets[end - 1] ?? 0;
  const next = offsets[end] ?? source.length;
  let at = last + (/[\ud800-\udbff]/.test(source.charAt(last)) ? 2 : 1);
  while (at < next && /\p{M}/u.test(source.charAt(at))) at++;
  return at;
}
