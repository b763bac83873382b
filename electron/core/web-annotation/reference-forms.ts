import type { Party, Target } from '../../../shared/schema/annotation.ts';
import { Scheme } from '../../../shared/schema/term.ts';
import type { FieldForm, NodeReader, NodeWriter } from './field-forms.ts';
import { isA, listOf, stringOf, type JsonObject } from './json-ld.ts';

/** The class of a term's node says its scheme. */
export const termTypes: Record<Scheme, string> = {
  bias: 'BiasCode',
  issue: 'Issue',
  'actor-kind': 'ActorKind',
};

/** @returns undefined for a node that is no term */
export function schemeOf(node: JsonObject): Scheme | undefined {
  return Scheme.options.find((scheme) => isA(node, termTypes[scheme]));
}

export function anActor(key: string): FieldForm<string> {
  return { key, write: (id, nodes) => nodes.actor(id), read: (json, nodes) => nodes.actorId(json) };
}

export function aTerm(key: string, scheme: Scheme): FieldForm<string> {
  return { key, write: (id, nodes) => nodes.term(id), read: (json, nodes) => nodes.termId(json, scheme) };
}

/** The same field where it may be empty: left out then. */
export function optional<T>(form: FieldForm<T>): FieldForm<T | null> {
  return {
    ...form,
    write: (value, nodes) => (value === null ? undefined : form.write(value, nodes)),
    read: (json, nodes) => (json === undefined ? null : form.read(json, nodes)),
  };
}

/** Who holds a stance: an actor, the author, or somebody without a name. */
export const aParty: FieldForm<Party> = { write: writeParty, read: readParty };

export const parties: FieldForm<Party[]> = {
  write: (chain, nodes) => (chain.length === 0 ? undefined : chain.map((party) => writeParty(party, nodes))),
  read: (json, nodes) => listOf(json).map((node) => readParty(node, nodes)),
};

/** Whom or what something is about: an actor, an issue of the codebook, or a claim in free words. */
export function aTarget(key: string): FieldForm<Target> {
  return { key, write: writeTarget, read: readTarget };
}

function writeParty(party: Party, nodes: NodeWriter): JsonObject {
  if (party.type === 'actor') return nodes.actor(party.actorId);
  if (party.type === 'author') return { type: 'Author' };
  return { type: 'UnnamedSource', ...(party.description === '' ? {} : { name: party.description }) };
}

function readParty(node: unknown, nodes: NodeReader): unknown {
  if (isA(node, 'Author')) return { type: 'author' };
  if (isA(node, 'UnnamedSource')) return { type: 'unnamed', description: stringOf(node['name']) ?? '' };
  const actorId = nodes.actorId(node);
  return actorId === undefined ? undefined : { type: 'actor', actorId };
}

function writeTarget(target: Target, nodes: NodeWriter): JsonObject {
  if (target.type === 'actor') return nodes.actor(target.actorId);
  return target.type === 'issue' ? nodes.term(target.termId) : { type: 'Claim', value: target.text };
}

function readTarget(node: unknown, nodes: NodeReader): unknown {
  if (isA(node, 'Claim')) return { type: 'claim', text: stringOf(node['value']) };
  if (schemeOf(nodes.whole(node)) !== undefined) {
    const termId = nodes.termId(node, 'issue');
    return termId === undefined ? undefined : { type: 'issue', termId };
  }
  const actorId = nodes.actorId(node);
  return actorId === undefined ? undefined : { type: 'actor', actorId };
}
