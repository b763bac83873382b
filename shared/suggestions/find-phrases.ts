import { comparable } from './comparable-text.ts';
import { PhraseAutomaton, type Hit } from './phrase-automaton.ts';
import { standsAlone } from './word-edges.ts';

/** A phrase to look for, and what it stands for. */
export interface Phrase<T> {
  readonly text: string;
  readonly meaning: T;
}

export interface Finding<T> {
  /** UTF-16 code units of the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** All that the phrase stands for: two actors may share an alias. */
  readonly meanings: readonly T[];
}

/**
 * Phrases that stand in a text as words of their own, whatever their case and marks; where phrases
 * overlap, the one that begins first and is longest. Ascending. Short phrases (one letter) are left out.
 */
export class PhraseFinder<T> {
  readonly #automaton: PhraseAutomaton;
  readonly #meanings: readonly (readonly T[])[];

  constructor(phrases: readonly Phrase<T>[]) {
    const byText = new Map<string, T[]>();
    for (const { text, meaning } of phrases) {
      for (const wanted of writtenForms(comparable(text).text.trim())) {
        const same = byText.get(wanted);
        if (same === undefined) byText.set(wanted, [meaning]);
        else if (!same.includes(meaning)) same.push(meaning);
      }
    }
    this.#automaton = new PhraseAutomaton([...byText.keys()]);
    this.#meanings = [...byText.values()];
  }

  find(source: string): Finding<T>[] {
    const { text, offsets } = comparable(source);
    const hits: Hit[] = [];
    for (const hit of this.#automaton.search(text)) {
      if (standsAlone(text, hit.start, hit.end)) hits.push(hit);
    }
    hits.sort((a, b) => a.start - b.start || b.end - a.end);
    const findings: Finding<T>[] = [];
    let free = 0;
    for (const { phrase, start, end } of hits) {
      if (start < free) continue;
      free = end;
      findings.push({
        start: offsets[start] ?? 0,
        end: endOffset(source, offsets, end),
        meanings: this.#meanings[phrase] ?? [],
      });
    }
    return findings;
  }
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
