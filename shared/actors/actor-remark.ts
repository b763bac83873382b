/**
 * Why an actor of a file is refused, or what of it cannot be taken. The sentence of each is in
 * shared/words/actor-remarks-en.ts and actor-remarks-de.ts.
 */
export const actorRemarkIds = [
  // What stands there
  'id-unsound',
  'name-missing',
  'name-long',
  'alias-unsound',
  'aliases-many',
  'country-unsound',
  'organisation-long',
  'colour-unsound',
  'wikidata-unsound',
  'note-long',
  'distinct-unsound',
  'cells-many',
  'no-record',
  'field-unsound',
  // Who is meant
  'new-nameless',
  'namesakes',
  'described-already',
  'actor-unknown-id',
  'actor-unknown',
  'actor-ambiguous',
  'kind-unknown',
  'kind-ambiguous',
  // What does not fit together
  'own-part',
  'merger-kept',
  'circle',
] as const;
export type ActorRemarkId = (typeof actorRemarkIds)[number];

export interface ActorRemark {
  readonly what: ActorRemarkId;
  /** What the sentence names: a cell, a name, the number of a line; empty where it names nothing. */
  readonly name: string;
}

/** UTF-16 code units of a name; more would hide what is said of it. */
const LONGEST = 200;

export function actorRemark(what: ActorRemarkId, name = ''): ActorRemark {
  return { what, name: name.slice(0, LONGEST).toWellFormed() };
}
