import * as z from 'zod';

/**
 * Identifiers are UUIDs of version 7 (RFC 9562): they sort by the time of their making, so that files
 * and lists keep a natural order. Terms of the default codebook have fixed ids (`bias.loaded-wording`),
 * equal on every desk, so that workspaces made apart can be merged.
 */
export const Id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
export type Id = z.infer<typeof Id>;

export const TermId = z.union([Id, z.string().regex(/^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+$/)]);
export type TermId = z.infer<typeof TermId>;

/** A moment, ISO 8601 in UTC with milliseconds: `2026-11-22T19:53:00.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 });
export type Instant = z.infer<typeof Instant>;

/** Who supplies time and identity; passed in, so that tests and merges are repeatable. */
export interface Clock {
  now(): Instant;
  newId(): Id;
  /** Tells the clock of a moment at which work was done already: none before it is told any more. */
  goOnFrom?(known: Instant): void;
}

/**
 * A UUID of version 7.
 * @param at milliseconds since 1970-01-01T00:00Z
 * @param random ten bytes
 */
export function uuidV7(at: number, random: Uint8Array): Id {
  const bytes = new Uint8Array(16);
  for (let i = 0, rest = at; i < 6; i++, rest = Math.floor(rest / 256)) bytes[5 - i] = rest % 256;
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
