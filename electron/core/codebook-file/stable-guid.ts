import { createHash } from 'node:crypto';

/** The namespace of our own names: a random UUID, fixed for good. */
const NAMESPACE = Buffer.from('6f0c5d0e4b0d4f3b9f6a2d7a51c2e803', 'hex');
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The GUID under which REFI-QDA files know one of our ids. A UUID stays what it is; a fixed id of the default codebook
 * (`bias.loaded-wording`) becomes a UUID of version 5 (RFC 9562, 5.5), the same on every desk and at every export.
 */
export function guidOf(id: string): string {
  if (UUID.test(id)) return id;
  const hash = createHash('sha1').update(NAMESPACE).update(id, 'utf8').digest().subarray(0, 16);
  hash[6] = 0x50 | ((hash[6] ?? 0) & 0x0f);
  hash[8] = 0x80 | ((hash[8] ?? 0) & 0x3f);
  const hex = hash.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A GUID as other programs write it, in braces or in capitals, in our form; null when it is none. */
export function normaliseGuid(text: string): string | null {
  const guid = text
    .trim()
    .replace(/^\{|\}$/g, '')
    .toLowerCase();
  return UUID.test(guid) ? guid : null;
}
