import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Change } from '../../../shared/changes/change.ts';
import { MANIFEST, SIGNATURE, type Manifest } from './manifest.ts';
import {
  articlePath,
  historyPath,
  sharedPaths,
  sharedTables,
  type ArticlePart,
  type SharedParts,
} from './parts.ts';
import type { Signer } from './signature.ts';

/** What is to be written, taken part by part: only one of them is in memory. */
export interface BundleSource {
  /** All of the manifest but what is counted and summed while it is written. */
  readonly manifest: Omit<Manifest, 'parts' | 'content'>;
  readonly whole: boolean;
  readonly shared: SharedParts;
  articles(): AsyncIterable<ArticlePart>;
  history(): AsyncIterable<readonly Change[]>;
}

/** Every bundle of the same content has the same bytes, whenever it is packed. */
const options = { mtime: new Date(Date.UTC(1980, 0, 1)), mode: 0o100644, forceDosTimestamp: true };

/**
 * A bundle's bytes, as they are made: whoever takes them slowly is waited for. The manifest comes last, so that it can
 * sum up what is before it; a zip is read from its directory, so a reader finds it first.
 * @param signer signs the manifest, and with it everything; null for none
 */
export function bundleStream(source: BundleSource, signer: Signer | null): Readable {
  const zip = new ZipFile();
  const output = Readable.from(zip.outputStream as AsyncIterable<Uint8Array>);
  void fill(zip, source, signer).catch((error: unknown) => {
    output.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return output;
}

async function fill(zip: ZipFile, source: BundleSource, signer: Signer | null): Promise<void> {
  const parts: Manifest['parts'] = [];
  const counts = { articles: 0, annotations: 0, changes: 0 };
  const put = async (path: string, json: unknown): Promise<void> => {
    const bytes = Buffer.from(JSON.stringify(json), 'utf8');
    parts.push({ path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    await add(zip, path, bytes);
  };
  for (const table of sharedTables) {
    await put(sharedPaths[table], source.shared[table]);
  }
  for await (const part of source.articles()) {
    counts.articles++;
    counts.annotations += part.annotations.records.length;
    await put(articlePath(part.article.id), part);
  }
  let number = 0;
  for await (const changes of source.history()) {
    counts.changes += changes.length;
    await put(historyPath(++number), changes);
  }
  const { actors, terms } = source.shared;
  const content = {
    whole: source.whole,
    ...counts,
    actors: actors.records.length,
    terms: terms.records.length,
  };
  const manifest: Manifest = { ...source.manifest, content, parts };
  const bytes = Buffer.from(JSON.stringify(manifest, null, 1), 'utf8');
  await add(zip, MANIFEST, bytes);
  if (signer !== null) await add(zip, SIGNATURE, Buffer.from(JSON.stringify(signer.sign(bytes))));
  zip.end();
}

/** Resolves when the part has been packed and taken. */
function add(zip: ZipFile, path: string, bytes: Buffer): Promise<void> {
  // The zip keeps what it asks for its parts with until its directory is written: that must not hold their bytes.
  const waiting = [bytes];
  const size = bytes.length;
  return new Promise((resolve, reject) => {
    const give = (take: (error: unknown, stream: NodeJS.ReadableStream) => void): void => {
      const stream = Readable.from(waiting.splice(0), { objectMode: false });
      stream.once('end', resolve);
      stream.once('error', reject);
      take(null, stream);
    };
    unpooled(() => zip.addReadStreamLazy(path, { ...options, size }, give));
  });
}

/**
 * What is made meanwhile of small buffers has memory of its own. The zip keeps the name of each part until the end, and a
 * name that lies in Node's pool holds 64 KB of what was packed about the same time.
 */
function unpooled(work: () => void): void {
  const { poolSize } = Buffer;
  Buffer.poolSize = 0;
  try {
    work();
  } finally {
    Buffer.poolSize = poolSize;
  }
}
