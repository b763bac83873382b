import type { StateReader } from '../changes/state.ts';
import type { Annotation, Body } from '../schema/annotation.ts';
import type { AnnotationFilter } from '../schema/filter.ts';
import { referencesOf } from '../schema/references.ts';
import { comparable } from '../suggestions/comparable-text.ts';
import type { Names } from '../words/names.ts';
import { summarise } from '../words/summary.ts';
import type { Vocabulary } from '../words/vocabulary-en.ts';
import { Survivors } from './survivors.ts';

export type Passes = (annotation: Annotation) => boolean;

/** What a filter is read against: records that were merged or lie below others, and how things are called. */
export interface FilterContext {
  readonly state: Pick<StateReader, 'get' | 'values'>;
  readonly names: Names;
  readonly vocabulary: Vocabulary;
}

/**
 * Turns a filter into a test of one annotation, so that what can be worked out once is. Each field narrows; values of
 * one field are alternatives. Polarity and severity belong to one kind each: where either is asked for, an annotation
 * passes that has one of those asked for, and kinds that have neither do not.
 *
 * A code stands for those below it, an actor counts in any role, and what was merged counts as what it was merged into.
 * The test is valid until an actor or a term changes.
 */
export function compileFilter(filter: AnnotationFilter, context: FilterContext): Passes {
  const tests: Passes[] = [];
  const { kinds, actorIds, termIds, analystIds, polarities, severities } = filter;
  if (kinds.length > 0) {
    const wanted = new Set(kinds);
    tests.push(({ body }) => wanted.has(body.kind));
  }
  if (analystIds.length > 0) {
    const wanted = new Set(analystIds);
    tests.push(({ analystId }) => wanted.has(analystId));
  }
  if (polarities.length + severities.length > 0) {
    tests.push(({ body }) => {
      if (body.kind === 'stance') return polarities.includes(body.polarity);
      return body.kind === 'bias' && severities.includes(body.severity);
    });
  }
  if (actorIds.length > 0) {
    const survivors = new Survivors(context.state, 'actors');
    tests.push(naming('actors', new Set(actorIds.map((id) => survivors.of(id))), survivors));
  }
  if (termIds.length > 0) {
    const survivors = new Survivors(context.state, 'terms');
    tests.push(naming('terms', withThoseBelow(termIds, context.state, survivors), survivors));
  }
  const text = comparable(filter.text.trim()).text;
  if (text !== '') tests.push(saying(text, context));
  return (annotation) => tests.every((test) => test(annotation));
}

function naming(table: 'actors' | 'terms', wanted: ReadonlySet<string>, survivors: Survivors): Passes {
  return ({ body }) =>
    referencesOf(body).some((named) => named.table === table && wanted.has(survivors.of(named.id)));
}

function withThoseBelow(
  ids: readonly string[],
  state: FilterContext['state'],
  survivors: Survivors,
): ReadonlySet<string> {
  const below = new Map<string, string[]>();
  for (const { id, parentId } of state.values('terms')) {
    if (parentId === null) continue;
    const parent = survivors.of(parentId);
    const children = below.get(parent);
    if (children === undefined) below.set(parent, [id]);
    else children.push(id);
  }
  const all = new Set<string>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const survivor = survivors.of(id);
    if (all.has(survivor)) continue;
    all.add(survivor);
    waiting.push(...(below.get(survivor) ?? []));
  }
  return all;
}

function saying(wanted: string, { names, vocabulary }: FilterContext): Passes {
  const says = (text: string): boolean => text !== '' && comparable(text).text.includes(wanted);
  return ({ anchors, body }) => {
    if (anchors.some(({ quote }) => says(quote))) return true;
    const { title, detail, note } = summarise(body, names, vocabulary);
    return [title, detail, note, ...furtherNames(body, names)].some(says);
  };
}

/** Whom an annotation names beyond what its summary says. */
function furtherNames(body: Body, names: Names): string[] {
  if (body.kind === 'stance') return body.sourceChain.map((party) => names.party(party));
  return body.kind === 'bias' && body.target !== null ? [names.target(body.target)] : [];
}
