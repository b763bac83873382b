import type { WorkspaceState } from '../../shared/changes/state.ts';
import { flattenTree, termTree } from '../../shared/codebook/tree.ts';
import type { Scheme, Term } from '../../shared/schema/term.ts';
import type { Option } from '../app/parts/ChoiceCombobox.tsx';
import { rankMatch } from './rank-match.ts';

export function termOption<T>(term: Term, value: T, depth = 0): Option<T> {
  const detail = term.definition === '' ? undefined : term.definition;
  return { key: `term ${term.id}`, label: term.name, detail, depth, value };
}

/** The terms of a scheme that fit what was typed, the best first; the whole tree in its order when nothing was. */
export function matchingTerms<T>(
  state: WorkspaceState,
  scheme: Scheme,
  query: string,
  valueOf: (term: Term) => T,
): readonly Option<T>[] {
  const nodes = flattenTree(termTree(state.values('terms'), scheme)).filter(
    ({ term }) => !term.retired && term.mergedIntoId === null,
  );
  if (query.trim() === '') return nodes.map(({ term, depth }) => termOption(term, valueOf(term), depth));
  return nodes
    .map(({ term }) => ({ term, rank: rankMatch(term.name, query) ?? inDefinition(term, query) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ term }) => termOption(term, valueOf(term)));
}

/** Whether a term of the scheme bears this name already. */
export function isTermName(state: WorkspaceState, scheme: Scheme, name: string): boolean {
  for (const term of state.values('terms'))
    if (term.scheme === scheme && rankMatch(term.name, name) === 0) return true;
  return false;
}

function inDefinition(term: Term, query: string): number | null {
  return rankMatch(term.definition, query) === null ? null : 4;
}
