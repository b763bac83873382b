import * as z from 'zod';
import { Id, type Instant } from '../schema/ids.ts';

/** 32 bytes of an Ed25519 key, base64url (RFC 8037). */
export const PublicKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** Whose signatures this desk believes. */
export const keyMethods = {
  'key.list': { params: z.strictObject({}) },
  /** The public key of the analyst who works here, to be given to teammates; the key is made when there is none yet. */
  'key.own': { params: z.strictObject({}) },
  /** Believes a key from now on: a line that a teammate gave (`key.own` at their desk), or that of a bundle that is looked at. */
  'key.trust': {
    params: z.union([z.strictObject({ line: z.string().max(1000) }), z.strictObject({ bundleId: Id })]),
  },
  'key.forget': { params: z.strictObject({ analystId: Id, publicKey: PublicKey }) },
} as const;

export interface KeyResults {
  'key.list': {
    /** Null when none was needed yet. */
    readonly own: OwnKey | null;
    readonly known: readonly KnownKey[];
  };
  'key.own': OwnKey;
  'key.trust': KnownKey;
  'key.forget': null;
}

export interface OwnKey {
  readonly publicKey: string;
  readonly fingerprint: string;
  /** What a teammate's desk takes: one line of text. */
  readonly line: string;
}

/** A key that is believed to be an analyst's. One who works on several machines has several. */
export interface KnownKey {
  readonly analystId: Id;
  readonly name: string;
  readonly publicKey: string;
  /** For two people to compare by telephone: eight groups of four hexadecimal digits. */
  readonly fingerprint: string;
  readonly since: Instant;
  /** Taken from the first bundle that came with it, or said by somebody. */
  readonly how: 'met' | 'said';
}
