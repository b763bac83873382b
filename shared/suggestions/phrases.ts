import type { Actor } from '../schema/actor.ts';
import type { Article } from '../schema/article.ts';
import type { Id, TermId } from '../schema/ids.ts';
import type { LexiconEntry } from '../schema/lexicon.ts';
import type { Term } from '../schema/term.ts';

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
export function namePhrases(
  actors: ReadonlyMap<string, Actor>,
  { published }: Pick<Article, 'published'>,
): NamePhrase[] {
  const phrases: NamePhrase[] = [];
  for (const actor of actors.values()) {
    const actorId = survivor(actors, actor);
    phrases.push({ text: actor.name, actorId });
    for (const { text, validFrom, validTo } of actor.aliases) {
      if (holds(validFrom, validTo, published)) phrases.push({ text, actorId });
    }
  }
  return phrases;
}

/** The lexicon's phrases for an article of this language: those that are enabled and whose code is in use. */
export function wordingPhrases(
  lexicon: Iterable<LexiconEntry>,
  terms: ReadonlyMap<string, Term>,
  { language }: Pick<Article, 'language'>,
): WordingPhrase[] {
  const phrases: WordingPhrase[] = [];
  for (const entry of lexicon) {
    const code = terms.get(entry.codeId);
    if (!entry.enabled || code === undefined || code.retired || code.mergedIntoId !== null) continue;
    if (!isOneLanguage(entry.language, language)) continue;
    phrases.push({ text: entry.text, entryId: entry.id, codeId: entry.codeId });
  }
  return phrases;
}

function survivor(actors: ReadonlyMap<string, Actor>, actor: Actor): Id {
  const seen = new Set<string>();
  let last = actor;
  while (last.mergedIntoId !== null && !seen.has(last.id)) {
    seen.add(last.id);
    const next = actors.get(last.mergedIntoId);
    if (next === undefined) break;
    last = next;
  }
  return last.id;
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
