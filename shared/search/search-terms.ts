import { tokensOf } from './tokens.ts';

/** Words that must stand one after another; the last one may go on when `isPrefix`. */
export interface SearchTerm {
  readonly words: readonly string[];
  readonly isPrefix: boolean;
}

/**
 * What was typed, as terms that must all be there: `"in quotation marks"` is a phrase, `sanct*` the beginning of a word.
 * Quotation marks of every language are taken; one that is never closed reaches to the end.
 */
export function searchTerms(query: string): readonly SearchTerm[] {
  const pieces = query.matchAll(/["“”„«»‟]([^"“”„«»‟]*)(?:["“”„«»‟](\*)?|$)|(\S+)/gu);
  return [...pieces].flatMap(([, phrase, star, word]): SearchTerm[] => {
    const words = tokensOf(phrase ?? word ?? '').map(({ text }) => text);
    const isPrefix = star === '*' || (word?.endsWith('*') ?? false);
    return words.length === 0 ? [] : [{ words, isPrefix }];
  });
}
