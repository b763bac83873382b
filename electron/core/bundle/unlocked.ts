import { open, rm, type FileHandle } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { bundleLimits } from './limits.ts';
import { LOCKED, unlock } from './passphrase.ts';
import { BundleFailure } from './refuse-bundle.ts';
import { ZipReader, type BundleFile } from './zip-reader.ts';

/** A bundle's parts, whether it came locked or not. */
export interface Unlocked {
  readonly zip: ZipReader;
  readonly wasLocked: boolean;
  close(): Promise<void>;
}

/** @throws BundleFailure, or what the disk said */
export async function unlocked(file: BundleFile, passphrase: string | null): Promise<Unlocked> {
  const zip = await ZipReader.open(file, await openingOf(file));
  if (!zip.has(LOCKED)) {
    return { zip, wasLocked: false, close: () => Promise.resolve(zip.close()) };
  }
  try {
    if (passphrase === null) throw new BundleFailure(file.name, 'bundle-passphrase-needed');
    const content = unlock(file.name, zip.stream(LOCKED), passphrase);
    return 'path' in file ? await onDisk(file.name, content) : await inMemory(file.name, content);
  } finally {
    zip.close();
  }
}

async function inMemory(name: string, content: AsyncIterable<Uint8Array>): Promise<Unlocked> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const zip = await ZipReader.open({ name, bytes }, bytes);
  return { zip, wasLocked: true, close: () => Promise.resolve(zip.close()) };
}

/**
 * For the analyst alone. The file has no name any more once it is open: it is gone when it is closed, even if Slantwise is
 * killed before.
 */
async function onDisk(name: string, content: AsyncIterable<Uint8Array>): Promise<Unlocked> {
  const path = join(tmpdir(), `slantwise-${randomUUID()}.tmp`);
  try {
    await pipeline(Readable.from(content), createWriteStream(path, { mode: 0o600, flags: 'wx' }));
    const file = { name, path };
    const zip = await ZipReader.open(file, await openingOf(file));
    return { zip, wasLocked: true, close: () => Promise.resolve(zip.close()) };
  } finally {
    await rm(path, { force: true });
  }
}

async function openingOf(file: BundleFile): Promise<Uint8Array> {
  if ('bytes' in file) return file.bytes.subarray(0, 4);
  const handle: FileHandle = await open(file.path, 'r');
  try {
    if ((await handle.stat()).size > bundleLimits.fileBytes) {
      throw new BundleFailure(file.name, 'bundle-too-large');
    }
    const opening = new Uint8Array(4);
    await handle.read(opening, 0, 4, 0);
    return opening;
  } finally {
    await handle.close();
  }
}
