import type { Annotation, Body, Party, Target } from './annotation.ts';
import type { TableName } from './tables.ts';

export interface Reference {
  readonly table: Extract<TableName, 'actors' | 'terms'>;
  readonly id: string;
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
      return [{ table: 'actors', id: body.actorId }];
    case 'stance':
      return [
        ...partyReferences(body.holder),
        ...body.sourceChain.flatMap(partyReferences),
        ...targetReferences(body.target),
      ];
    case 'bias':
      return [
        { table: 'terms', id: body.codeId },
        ...(body.target === null ? [] : targetReferences(body.target)),
      ];
    case 'note':
      return [];
  }
}

function partyReferences(party: Party): Reference[] {
  return party.type === 'actor' ? [{ table: 'actors', id: party.actorId }] : [];
}

function targetReferences(target: Target): Reference[] {
  if (target.type === 'actor') return [{ table: 'actors', id: target.actorId }];
  return target.type === 'issue' ? [{ table: 'terms', id: target.termId }] : [];
}
