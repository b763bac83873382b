import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl';
import { bundleLimits } from './limits.ts';
import { BundleFailure } from './refuse-bundle.ts';

/** Where a bundle's bytes are: a file that is read in pieces, or memory. */
export type BundleFile =
  { readonly name: string; readonly path: string } | { readonly name: string; readonly bytes: Uint8Array };

const options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true };
/** `PK\3\4`: how a zip begins that is not empty. */
const ZIP_OPENING = [0x50, 0x4b, 3, 4];

/** The parts of a zip by their paths. Nothing is unpacked but what is asked for, and no more than it said. */
export class ZipReader {
  readonly #name: string;
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(name: string, zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#name = name;
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws BundleFailure: none, cut off, altered, too large */
  static async open(file: BundleFile, opening: Uint8Array): Promise<ZipReader> {
    const { name } = file;
    if (!ZIP_OPENING.every((byte, index) => opening[index] === byte)) {
      throw new BundleFailure(name, 'bundle-unknown');
    }
    const zip = await openZip(file);
    try {
      return new ZipReader(name, zip, await entriesOf(name, zip));
    } catch (error) {
      zip.close();
      throw error instanceof BundleFailure ? error : new BundleFailure(name, 'bundle-altered', error);
    }
  }

  get paths(): Iterable<string> {
    return this.#entries.keys();
  }

  has(path: string): boolean {
    return this.#entries.has(path);
  }

  /** One part, whole. @param most bytes that it may have, unpacked */
  async read(path: string, most: number = bundleLimits.partBytes): Promise<Buffer> {
    const entry = this.#entries.get(path);
    if (entry === undefined) throw new BundleFailure(this.#name, 'bundle-altered');
    if (entry.uncompressedSize > most) throw new BundleFailure(this.#name, 'bundle-too-large');
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.stream(path)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  async *stream(path: string): AsyncIterable<Uint8Array> {
    const entry = this.#entries.get(path);
    if (entry === undefined) throw new BundleFailure(this.#name, 'bundle-altered');
    try {
      yield* (await this.#zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>;
    } catch (error) {
      throw new BundleFailure(this.#name, 'bundle-altered', error);
    }
  }

  close(): void {
    this.#zip.close();
  }
}

async function openZip(file: BundleFile): Promise<ZipFile> {
  try {
    return 'path' in file
      ? await openPromise(file.path, options)
      : await fromBufferPromise(
          Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length),
          options,
        );
  } catch (error) {
    // A zip's directory is its end.
    throw new BundleFailure(file.name, 'bundle-cut', error);
  }
}

async function entriesOf(name: string, zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > bundleLimits.parts) throw new BundleFailure(name, 'bundle-too-large');
  const entries = new Map<string, Entry>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const { fileName, uncompressedSize, compressedSize } = entry;
    total += uncompressedSize;
    const isBomb = uncompressedSize > 2 ** 20 && uncompressedSize > bundleLimits.shrinkage * compressedSize;
    if (isBomb || total > bundleLimits.unpackedBytes) throw new BundleFailure(name, 'bundle-too-large');
    if (entries.has(fileName)) throw new BundleFailure(name, 'bundle-altered');
    entries.set(fileName, entry);
  }
  return entries;
}
