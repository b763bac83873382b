import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { BundleChoice } from '../../../shared/api/bundles.ts';
import type { Result } from '../../../shared/errors.ts';
import type { Job } from '../jobs.ts';
import { writeStreamDurably } from '../storage/durable-stream.ts';
import { SHAREABLE } from '../storage/durable-write.ts';
import { onDisk, StorageFailure } from '../storage/storage-failure.ts';
import type { Workspace } from '../workspace.ts';
import { bundleSource } from './bundle-source.ts';
import { lock, LOCKED } from './passphrase.ts';
import type { Signer } from './signature.ts';
import { bundleStream } from './write-bundle.ts';

export interface Protection {
  /** Null for none. */
  readonly passphrase: string | null;
  readonly signer: Signer | null;
  /** The logarithm of what a passphrase costs; less than usual is for tests. */
  readonly passphraseWork?: number;
}

export const unprotected: Protection = { passphrase: null, signer: null };

/** A bundle in memory: for what rides in a PDF. */
export async function bundleBytes(
  workspace: Workspace,
  choice: BundleChoice,
  protection: Protection,
  job: Job,
): Promise<Result<Uint8Array>> {
  return written(workspace, choice, protection, job, async (stream) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stream) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  });
}

/** A bundle as a file, whole or not at all; its size in memory is that of its largest article. @returns its bytes */
export async function saveBundle(
  workspace: Workspace,
  choice: BundleChoice,
  protection: Protection,
  path: string,
  job: Job,
): Promise<Result<number>> {
  return written(workspace, choice, protection, job, (stream) => writeStreamDurably(path, stream, SHAREABLE));
}

async function written<T>(
  workspace: Workspace,
  choice: BundleChoice,
  protection: Protection,
  job: Job,
  take: (stream: Readable) => Promise<T>,
): Promise<Result<T>> {
  return onDisk(workspace.folder.root, async () => {
    const source = await bundleSource(workspace, choice, job);
    if (!source.ok) throw new StorageFailure(source.error);
    const plain = bundleStream(source.value, protection.signer);
    return take(
      protection.passphrase === null ? plain : await locked(plain, protection.passphrase, protection),
    );
  });
}

/** The zip that holds nothing but the locked one. */
async function locked(
  plain: Readable,
  passphrase: string,
  { passphraseWork }: Protection,
): Promise<Readable> {
  const zip = new ZipFile();
  const content = Readable.from(await lock(ReadableStream.from(plain), passphrase, passphraseWork));
  const output = Readable.from(zip.outputStream as AsyncIterable<Uint8Array>);
  content.once('error', (error) => output.destroy(error));
  zip.addReadStream(content, LOCKED, { compress: false, mtime: new Date(Date.UTC(1980, 0, 1)) });
  zip.end();
  return output;
}
