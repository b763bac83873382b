import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../../../shared/errors.ts';
import { writeDurably } from '../storage/durable-write.ts';
import { isMissing, onDisk } from '../storage/storage-failure.ts';
import type { Workspace } from '../workspace.ts';
import { newSigningKey, signerWith, type Signer } from '../bundle/signature.ts';

/** The key of the analyst who works here; made when it is first needed, and never leaves this machine. */
export async function signingKey(workspace: Workspace): Promise<Result<Signer>> {
  const path = keyFile(workspace);
  return onDisk(path, async () => {
    const known = await keyIn(path);
    if (known !== null) return known;
    // One after another: of two that are made at once, one would have signed what nobody believes later.
    return workspace.settled(async () => {
      const madeMeanwhile = await keyIn(path);
      if (madeMeanwhile !== null) return madeMeanwhile;
      const pem = newSigningKey();
      await writeDurably(path, pem, { mode: 0o600 });
      return signerWith(pem);
    });
  });
}

/** What bundles of the analyst who works here are signed with; null when no key was needed yet. */
export async function ownPublicKey(workspace: Workspace): Promise<string | null> {
  const path = keyFile(workspace);
  const known = await onDisk(path, () => keyIn(path));
  return known.ok ? (known.value?.publicKey ?? null) : null;
}

async function keyIn(path: string): Promise<Signer | null> {
  try {
    return signerWith(await readFile(path, 'utf8'));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function keyFile({ folder, analystId }: Workspace): string {
  return join(folder.root, `key-${analystId}.pem`);
}
