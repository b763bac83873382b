import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../../../shared/errors.ts';
import { writeDurably } from '../storage/durable-write.ts';
import { isMissing, onDisk } from '../storage/storage-failure.ts';
import type { Workspace } from '../workspace.ts';
import { newSigningKey, signerWith, type Signer } from './signature.ts';

/** The key of the analyst who works here; made when it is first needed, and never leaves this machine. */
export async function signingKey({ folder, analystId }: Workspace): Promise<Result<Signer>> {
  const path = join(folder.root, `key-${analystId}.pem`);
  return onDisk(path, async () => {
    try {
      return signerWith(await readFile(path, 'utf8'));
    } catch (error) {
      if (!isMissing(error)) throw error;
      const pem = newSigningKey();
      await writeDurably(path, pem, { mode: 0o600 });
      return signerWith(pem);
    }
  });
}
