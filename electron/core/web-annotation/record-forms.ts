import type { Actor, Alias } from '../../../shared/schema/actor.ts';
import type { Analyst } from '../../../shared/schema/analyst.ts';
import type { Term } from '../../../shared/schema/term.ts';
import {
  asIs,
  orNone,
  prose,
  readFields,
  unless,
  writeFields,
  type FieldForm,
  type Forms,
} from './field-forms.ts';
import { idOfIri, uuidIri } from './iri.ts';
import { isObject, listOf } from './json-ld.ts';
import { anActor, aTerm, optional } from './reference-forms.ts';

/** Records that annotations name, without their ids and schemes, which the node's IRI and class say. */
const aliasForms: Forms<Alias> = {
  text: { key: 'value', ...asIs() },
  language: orNone(),
  validFrom: orNone(),
  validTo: orNone(),
};

const aliases: FieldForm<Alias[]> = {
  write: (list, nodes) =>
    list.length === 0 ? undefined : list.map((alias) => writeFields(aliasForms, alias, nodes)),
  read: (json, nodes) =>
    listOf(json).map((alias) => readFields(aliasForms, isObject(alias) ? alias : { value: alias }, nodes)),
};

export const actorForms: Forms<Omit<Actor, 'id'>> = {
  name: asIs(),
  aliases,
  kindId: optional(aTerm('kind', 'actor-kind')),
  country: orNone(),
  organisation: orNone(),
  parentId: optional(anActor('parent')),
  colour: orNone(),
  wikidata: orNone(),
  note: prose,
  mergedIntoId: optional(anActor('mergedInto')),
  // By their names alone: whoever is told apart from an actor need not go out with it.
  distinctFromIds: {
    key: 'distinctFrom',
    write: (ids) => (ids.length === 0 ? undefined : ids.map((id) => ({ id: uuidIri(id) }))),
    read: (json) => listOf(json).map((node) => (isObject(node) ? idOfIri(String(node['id'])) : node)),
  },
};

/** A term and its parent are of one scheme. */
export function termForms(scheme: Term['scheme']): Forms<Omit<Term, 'id' | 'scheme'>> {
  return {
    name: asIs(),
    parentId: optional(aTerm('parent', scheme)),
    definition: prose,
    examples: {
      write: (examples) => (examples.length === 0 ? undefined : examples),
      read: (json) => listOf(json),
    },
    // `source` is taken: in the W3C model it is what a specific resource is a part of.
    source: orNone('origin'),
    colour: orNone(),
    order: unless(0),
    wholeArticle: unless(false),
    retired: unless(false),
    // Where recoding goes on belongs to the desk that does it.
    successorIds: { write: () => undefined, read: () => [] },
    mergedIntoId: optional(aTerm('mergedInto', scheme)),
  };
}

export const analystForms: Forms<Omit<Analyst, 'id'>> = { name: asIs(), colour: asIs() };
