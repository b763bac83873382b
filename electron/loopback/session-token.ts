import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits: nobody guesses one, so neither tries nor trials are counted. */
const secretBytes = 32;

/**
 * Who may speak to the server. An address that is handed out carries a token; its first use exchanges it for a
 * session's secret, which from then on travels in a cookie. A token that was used is worth nothing.
 *
 * Only digests are kept, and every look-up compares with all of them in constant time.
 */
export class Sessions {
  readonly #tokens = new Set<Buffer>();
  readonly #secrets = new Set<Buffer>();

  issueToken(): string {
    return issue(this.#tokens);
  }

  /** @returns the secret of a new session; null if the token was never issued or has been used */
  exchange(token: string): string | null {
    const known = find(this.#tokens, token);
    if (known === null) return null;
    this.#tokens.delete(known);
    return issue(this.#secrets);
  }

  admits(secret: string): boolean {
    return find(this.#secrets, secret) !== null;
  }
}

function issue(digests: Set<Buffer>): string {
  const secret = randomBytes(secretBytes).toString('base64url');
  digests.add(digestOf(secret));
  return secret;
}

function find(digests: ReadonlySet<Buffer>, candidate: string): Buffer | null {
  const digest = digestOf(candidate);
  let found: Buffer | null = null;
  for (const known of digests) if (timingSafeEqual(known, digest)) found = known;
  return found;
}

function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
