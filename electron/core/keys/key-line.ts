import { createHash } from 'node:crypto';
import * as z from 'zod';
import { PublicKey } from '../../../shared/api/keys.ts';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import { Analyst } from '../../../shared/schema/analyst.ts';
import { Id } from '../../../shared/schema/ids.ts';

/** Whose key it is. */
export interface NamedKey {
  readonly analystId: Id;
  readonly name: string;
  readonly publicKey: string;
}

const Line = z.tuple([z.literal('slantwise-key'), Id, PublicKey]);

/** A key as one line of text that is mailed or pasted: `slantwise-key ANALYST-ID KEY NAME`. */
export function keyLine({ analystId, publicKey, name }: NamedKey): string {
  return `slantwise-key ${analystId} ${publicKey} ${name.replace(/\s+/g, ' ')}`;
}

/** @returns `format` when the text is no such line */
export function readKeyLine(text: string): Result<NamedKey> {
  const [word, id, key, ...words] = text.trim().split(/\s+/);
  const line = Line.safeParse([word, id, key]);
  const name = Analyst.shape.name.safeParse(words.join(' '));
  if (line.success && name.success) {
    const [, analystId, publicKey] = line.data;
    return ok({ analystId, publicKey, name: name.data });
  }
  return fail('format', 'This is no key: one is a line that begins with “slantwise-key”.', {
    reason: 'key-line',
  });
}

/** What two people compare: the first half of SHA-256 over the key, in groups of four hexadecimal digits. */
export function fingerprintOf(publicKey: string): string {
  const digest = createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex');
  return (digest.slice(0, 32).match(/.{4}/g) ?? []).join(' ');
}
