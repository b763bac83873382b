import type { Id, TermId } from '../schema/ids.ts';

/** Who speaks a quotation: an actor of the registry, or a name that nobody there bears. */
export type Speaker =
  | { readonly type: 'actor'; readonly actorId: Id }
  | { readonly type: 'unnamed'; readonly description: string };

/** What is suggested of a passage, and by which rule it was found. */
export type Meaning =
  /** A name or an alias, in lower case. Several actors where they share it: then the analyst chooses. */
  | { readonly rule: 'name'; readonly words: string; readonly actorIds: readonly Id[] }
  /** Words that somebody says; null where only a pronoun stands for the speaker. */
  | { readonly rule: 'quotation'; readonly speaker: Speaker | null }
  /** A phrase of the lexicon. */
  | { readonly rule: 'wording'; readonly entryId: TermId; readonly codeId: TermId };

export interface Suggestion {
  /** UTF-16 code units of the canonical text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
  /** The passage stands in words that are quoted. */
  readonly quoted: boolean;
}

/** Which suggestions are accepted or rejected together: `name`, `quotation`, or the code that the lexicon gives. */
export function groupOf(meaning: Meaning): string {
  return meaning.rule === 'wording' ? meaning.codeId : meaning.rule;
}

/** Suggestions of one kind and one thing, wherever they stand: the same name, the same phrase of the lexicon. */
export function sameThing(a: Meaning, b: Meaning): boolean {
  if (a.rule === 'name')
    return b.rule === 'name' && a.words === b.words && a.actorIds.join() === b.actorIds.join();
  return a.rule === 'wording' && b.rule === 'wording' && a.entryId === b.entryId;
}
