import type { Annotation, Body, Party, Target } from './annotation.ts';
import type { TableName } from './tables.ts';
import type { Role } from './usage.ts';

export interface RecordKey {
  readonly table: Extract<TableName, 'actors' | 'terms'>;
  readonly id: string;
}

export interface Reference extends RecordKey {
  readonly role: Role;
}

/** The records that hold an annotation up, each as often as it is named; a rejected one holds to none. */
export function referencesOfAnnotation({
  body,
  status,
}: Pick<Annotation, 'body' | 'status'>): readonly Reference[] {
  return status === 'rejected' ? [] : referencesOf(body);
}

/** The records that a body points to, each as often as it is named. */
export function referencesOf(body: Body): readonly Reference[] {
  switch (body.kind) {
    case 'actor':
      return [{ table: 'actors', id: body.actorId, role: 'mention' }];
    case 'stance':
      return [
        ...partyReferences(body.holder, 'holder'),
        ...body.sourceChain.flatMap((party) => partyReferences(party, 'source')),
        ...targetReferences(body.target, 'target'),
      ];
    case 'bias':
      return [
        { table: 'terms', id: body.codeId, role: 'code' },
        ...(body.target === null ? [] : targetReferences(body.target, 'affected')),
      ];
    case 'note':
      return [];
  }
}

function partyReferences(party: Party, role: Role): Reference[] {
  return party.type === 'actor' ? [{ table: 'actors', id: party.actorId, role }] : [];
}

function targetReferences(target: Target, role: Role): Reference[] {
  if (target.type === 'actor') return [{ table: 'actors', id: target.actorId, role }];
  return target.type === 'issue' ? [{ table: 'terms', id: target.termId, role }] : [];
}
