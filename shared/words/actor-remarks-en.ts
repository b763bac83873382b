import type { ActorRemarkId } from '../actors/actor-remark.ts';

/** One sentence for each remark on an actor of a file, with what it names. */
export type ActorRemarkWords = Readonly<Record<ActorRemarkId, (name: string) => string>>;

export const actorRemarksEn: ActorRemarkWords = {
  'id-unsound': (name) => `“${name}” is not an id; leave it empty for a new actor.`,
  'name-missing': () => 'An actor needs a name.',
  'name-long': () => 'The name is longer than 500 signs.',
  'alias-unsound': (name) => `The alias “${name}” cannot be read.`,
  'aliases-many': () => 'There are more than 1000 aliases.',
  'country-unsound': (name) => `“${name}” is not a country code of three letters, such as RUS.`,
  'organisation-long': (name) => `“${name}” is longer than 500 signs.`,
  'colour-unsound': (name) => `“${name}” is not a colour, such as #2f5d8c.`,
  'wikidata-unsound': (name) => `“${name}” is not a Wikidata item, such as Q7747.`,
  'note-long': () => 'The note is longer than 20,000 signs.',
  'distinct-unsound': (name) => `“${name}” is not an id.`,
  'cells-many': () => 'The row has more cells than there are columns.',
  'no-record': () => 'This is no record of an actor.',
  'field-unsound': (name) => `The field “${name}” has a value that it cannot have.`,

  'new-nameless': () => 'A new actor needs a name.',
  namesakes: (name) => `Several actors are called “${name}”: the id must say which one is meant.`,
  'described-already': (name) => `Line ${name} describes this actor already.`,
  'actor-unknown-id': (name) => `There is no actor ${name}.`,
  'actor-unknown': (name) => `There is no actor called “${name}”.`,
  'actor-ambiguous': (name) => `More than one actor is called “${name}”.`,
  'kind-unknown': (name) => `The codebook has no kind of actor called “${name}”.`,
  'kind-ambiguous': (name) => `More than one kind of actor is called “${name}”.`,

  'own-part': () => 'An actor cannot be part of itself.',
  'merger-kept': () => 'Whom it was merged into is not changed by an import.',
  circle: () => 'It would be part of itself; this was left out.',
};
