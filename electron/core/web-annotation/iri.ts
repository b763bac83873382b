import { createHash } from 'node:crypto';
import type { Id, TermId } from '../../../shared/schema/ids.ts';

const TERM = 'urn:slantwise:term:';

const UUID = /^(?:urn:uuid:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;
/** The namespace for names that are URLs (RFC 9562, section 6.6). */
const URL_NAMESPACE = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/** The IRI of a record that has a UUID (RFC 9562, section 4). */
export function uuidIri(id: Id): string {
  return `urn:uuid:${id}`;
}

/** The record's id for an IRI: the UUID that it names, or one made of it (version 5), the same each time. */
export function idOfIri(iri: string): Id {
  return uuidIn(iri) ?? uuidV5(iri);
}

/** @returns null when the IRI names no UUID */
export function uuidIn(iri: string): Id | null {
  return UUID.exec(iri.trim())?.[1]?.toLowerCase() ?? null;
}

/** Terms of the default codebook have names for ids, an analyst's own have UUIDs. */
export function termIri(id: TermId): string {
  return uuidIn(id) === null ? `${TERM}${id}` : uuidIri(id);
}

export function termIdOfIri(iri: string): TermId {
  return iri.startsWith(TERM) ? iri.slice(TERM.length) : idOfIri(iri);
}

/** A UUID of version 5: SHA-1 of a name in the namespace for URLs (RFC 9562, section 5.5). */
export function uuidV5(name: string): Id {
  const bytes = createHash('sha1').update(URL_NAMESPACE).update(name, 'utf8').digest().subarray(0, 16);
  bytes[6] = 0x50 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
