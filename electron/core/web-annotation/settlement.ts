import { Settlement } from '../../../shared/schema/annotation.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import { uuidIn, uuidIri } from './iri.ts';
import { iriOf, isObject, listOf, stringOf, type JsonObject } from './json-ld.ts';

/** As many as a decision can be about. */
const MOST = 1000;

/** Which decision for the consensus an annotation belongs to, what that was about, and why it was taken. */
export function writeSettlement({ decisionId, annotationIds, reason }: Settlement): JsonObject {
  return {
    type: 'Decision',
    id: uuidIri(decisionId),
    about: annotationIds.map((id) => ({ id: uuidIri(id) })),
    ...(reason === '' ? {} : { reason }),
  };
}

/**
 * @param idAt gives the annotation that an address stands for, null for one that can be none of ours
 * @returns undefined where there is no decision, or none about annotations of ours
 */
export function readSettlement(json: unknown, idAt: (iri: string) => Id | null): Settlement | undefined {
  const node = listOf(json).find(isObject);
  if (node === undefined) return undefined;
  const about = listOf(node['about']).flatMap((each) => {
    const iri = iriOf(each);
    return iri === null ? [] : (idAt(iri) ?? []);
  });
  return Settlement.safeParse({
    decisionId: uuidIn(iriOf(node) ?? ''),
    annotationIds: [...new Set(about)].sort().slice(0, MOST),
    reason: stringOf(node['reason']) ?? '',
  }).data;
}
