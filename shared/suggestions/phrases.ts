import { resolveActorId } from '../actors/resolve-actor.ts';
import type { StateReader } from '../changes/state.ts';
import { resolveTerm } from '../codebook/resolve-term.ts';
import type { Article } from '../schema/article.ts';
import type { Id, TermId } from '../schema/ids.ts';

type Registers = Pick<StateReader, 'get' | 'values'>;

/** A name or an alias, and whose it is. */
export interface NamePhrase {
  readonly text: string;
  readonly actorId: Id;
}

/** A phrase of the lexicon; see `LexiconEntry.text` for the asterisk. */
export interface WordingPhrase {
  readonly text: string;
  readonly entryId: TermId;
  readonly codeId: TermId;
}

/**
 * What actors are called in an article: names and aliases, but for aliases that did not hold when it was published.
 * The names of a merged actor are names of the one that it became.
 */
export function namePhrases(state: Registers, { published }: Pick<Article, 'published'>): NamePhrase[] {
  const phrases: NamePhrase[] = [];
  for (const actor of state.values('actors')) {
    const actorId = resolveActorId(state, actor.id);
    phrases.push({ text: actor.name, actorId });
    for (const { text, validFrom, validTo } of actor.aliases) {
      if (holds(validFrom, validTo, published)) phrases.push({ text, actorId });
    }
  }
  return phrases;
}

/** The lexicon's phrases for an article of this language: those that are enabled and whose code is in use. */
export function wordingPhrases(state: Registers, { language }: Pick<Article, 'language'>): WordingPhrase[] {
  const phrases: WordingPhrase[] = [];
  for (const entry of state.values('lexicon')) {
    const code = resolveTerm(state, entry.codeId);
    if (!entry.enabled || code === undefined || code.retired) continue;
    if (!isOneLanguage(entry.language, language)) continue;
    phrases.push({ text: entry.text, entryId: entry.id, codeId: code.id });
  }
  return phrases;
}

/** Dates are as exact as they are known (`2015`, `2015-11`); one that is not known excludes nothing. */
function holds(from: string | null, to: string | null, on: string | null): boolean {
  if (on === null) return true;
  return (from === null || !isLater(from, on)) && (to === null || !isLater(on, to));
}

function isLater(a: string, b: string): boolean {
  const exact = Math.min(a.length, b.length);
  return a.slice(0, exact) > b.slice(0, exact);
}

/** By the primary subtag: `en-GB` and `en-US` are one. A language that is not known is any. */
function isOneLanguage(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  return primary(a) === primary(b);
}

function primary(tag: string): string {
  return (tag.split(/[-_]/)[0] ?? '').toLowerCase();
}
