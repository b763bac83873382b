import { emptyTables, WorkspaceState } from '../../shared/changes/state.ts';
import { defaultCodebook } from '../../shared/codebook/default-codebook.ts';
import { defaultLexicon } from '../../shared/lexicon/default-lexicon.ts';
import { findSuggestions, type SuggestionSource } from '../../shared/suggestions/find-suggestions.ts';
import { wordingPhrases, type NamePhrase } from '../../shared/suggestions/phrases.ts';
import { aLongText, seededNumbers } from '../builders/long-article.ts';
import { rowOf, type BenchRow } from './bench-rows.ts';

const WORDS = 1_000_000;
const ALIASES = 10_000;
/** One word in so many is made a name. */
const NAMED = 25;
const ROUNDS = 5;

/** Names, quotations and the whole lexicon over a million words: what the worker does, building its tables included. */
export function benchSuggestions(say: (line: string) => void): Promise<BenchRow[]> {
  const source = suggestionSource();
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now();
    const { places } = findSuggestions(source);
    samples.push(performance.now() - from);
    say(`${places.length / 4} suggestions`);
  }
  const size = '1m words, 10k aliases';
  return Promise.resolve([
    rowOf({ bench: 'suggestions', contestant: 'slantwise', size, metric: 'find all', unit: 'ms' }, samples),
  ]);
}

function suggestionSource(): SuggestionSource {
  const next = seededNumbers(11);
  const names: NamePhrase[] = Array.from({ length: ALIASES }, (_, index) => ({
    text: Array.from({ length: 1 + (index % 3) }, () => aName(next)).join(' '),
    actorId: String(index % 2500),
  }));
  const text = aLongText({ words: WORDS }).replace(/[a-z]+(?= )/g, (word) =>
    next() * NAMED < 1 ? (names[Math.floor(next() * names.length)]?.text ?? word) : word,
  );
  const tables = emptyTables();
  for (const term of defaultCodebook) tables.terms.set(term.id, term);
  for (const entry of defaultLexicon) tables.lexicon.set(entry.id, entry);
  return { text, names, wordings: wordingPhrases(new WorkspaceState(tables), { language: null }) };
}

function aName(next: () => number): string {
  const syllables = [
    'ka',
    'ro',
    'vin',
    'sel',
    'ma',
    'tor',
    'eh',
    'lud',
    'pri',
    'nos',
    'gha',
    'ibn',
    'zur',
    'ek',
  ];
  const name = Array.from(
    { length: 2 + Math.floor(next() * 3) },
    () => syllables[Math.floor(next() * 14)],
  ).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
