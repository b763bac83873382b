import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import * as z from 'zod';

/** Ed25519 (RFC 8032) over the manifest's bytes, which hold the checksum of everything else. */
export const Signature = z.strictObject({
  algorithm: z.literal('Ed25519'),
  /** The 32 bytes of the key, base64url (RFC 8037). */
  publicKey: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  /** 64 bytes, base64url. */
  signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
});
export type Signature = z.infer<typeof Signature>;

/** A key that signs. */
export interface Signer {
  /** 32 bytes, base64url. */
  readonly publicKey: string;
  sign(manifest: Uint8Array): Signature;
}

/** A new key. @returns PKCS #8 in PEM, for this machine alone */
export function newSigningKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

export function signerWith(pem: string): Signer {
  const key = createPrivateKey(pem);
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  if (x === undefined) throw new Error('A signing key of another kind');
  return {
    publicKey: x,
    sign: (manifest) => ({
      algorithm: 'Ed25519',
      publicKey: x,
      signature: sign(null, manifest, key).toString('base64url'),
    }),
  };
}

/** Whether whoever has the key to this public key signed these very bytes. */
export function isSigned(manifest: Uint8Array, { publicKey, signature }: Signature): boolean {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  return verify(null, manifest, key, Buffer.from(signature, 'base64url'));
}
