import { anywhere, type SearchFilter } from '../../shared/search/search-request.ts';

/** What is looked for in the library; it stays so while one reads what was found. */
export interface SearchView {
  readonly query: string;
  readonly filter: SearchFilter;
  /** The hit that the keyboard is on. */
  readonly hit: string | null;
}

export const firstSearchView: SearchView = { query: '', filter: anywhere, hit: null };

export function isNarrowed(filter: SearchFilter): boolean {
  return Object.values(filter).some((facet) => (Array.isArray(facet) ? facet.length > 0 : facet !== null));
}

/** What is asked for while one types: the last word may go on, until a blank ends it. */
export function askedQuery(typed: string): string {
  return /[\p{L}\p{N}\p{M}]$/u.test(typed) && !isInsideQuotes(typed) ? `${typed}*` : typed;
}

function isInsideQuotes(typed: string): boolean {
  return (typed.match(/["“”„«»‟]/gu)?.length ?? 0) % 2 === 1;
}
