import type { Actor } from '../../shared/schema/actor.ts';
import type { Analyst } from '../../shared/schema/analyst.ts';
import type { Term } from '../../shared/schema/term.ts';
import { aNewId } from './clock.ts';

export function anActor(fields: Partial<Actor> = {}): Actor {
  return {
    id: aNewId(),
    name: 'Russia',
    aliases: [],
    kindId: null,
    country: null,
    organisation: null,
    parentId: null,
    colour: null,
    wikidata: null,
    note: '',
    mergedIntoId: null,
    distinctFromIds: [],
    ...fields,
  };
}

export function aTerm(fields: Partial<Term> = {}): Term {
  return {
    id: aNewId(),
    scheme: 'issue',
    parentId: null,
    name: 'Sanctions',
    definition: '',
    examples: [],
    source: null,
    colour: null,
    order: 0,
    wholeArticle: false,
    retired: false,
    successorIds: [],
    mergedIntoId: null,
    ...fields,
  };
}

export function anAnalyst(fields: Partial<Analyst> = {}): Analyst {
  return { id: aNewId(), name: 'Analyst', colour: '#3366aa', ...fields };
}
