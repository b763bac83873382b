import { createHash } from 'node:crypto';
import type * as z from 'zod';
import type { Change } from '../../../shared/changes/change.ts';
import type { Result } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import { checkArticlePart, checkRecordsPart } from './check-parts.ts';
import { bundleLimits } from './limits.ts';
import { AnyManifest, BUNDLE_VERSION, Manifest, MANIFEST, SIGNATURE } from './manifest.ts';
import {
  ActorsPart,
  AnalystsPart,
  articlePath,
  ArticlesPart,
  HistoryPart,
  historyPath,
  LexiconPart,
  sharedPaths,
  sharedTables,
  TermsPart,
  type ArticlePart,
  type SharedParts,
} from './parts.ts';
import { onDisk } from '../storage/storage-failure.ts';
import { BundleFailure } from './refuse-bundle.ts';
import { isSigned, Signature } from './signature.ts';
import { inSlices } from '../slices.ts';
import { soundArticle } from './sound-article.ts';
import { parseJson, soundJson } from './sound-json.ts';
import { unlocked, type Unlocked } from './unlocked.ts';
import type { BundleFile } from './zip-reader.ts';

/** A bundle whose manifest is sound; its parts are read, checked against it and validated when they are asked for. */
export class OpenBundle {
  readonly name: string;
  readonly manifest: Manifest;
  /** Who signed it: the public key; null when nobody did. */
  readonly signedBy: string | null;
  /** It came under a passphrase. */
  readonly wasLocked: boolean;
  readonly #unlocked: Unlocked;
  /** By path. */
  readonly #sums: ReadonlyMap<string, string>;

  private constructor(name: string, opened: Unlocked, manifest: Manifest, signedBy: string | null) {
    this.name = name;
    this.#unlocked = opened;
    this.wasLocked = opened.wasLocked;
    this.manifest = manifest;
    this.#sums = new Map(manifest.parts.map((part) => [part.path, part.sha256]));
    this.signedBy = signedBy;
  }

  /** @returns `format` with a `BundleRefusal` as its reason, or what the disk said */
  static open(file: BundleFile, passphrase: string | null = null): Promise<Result<OpenBundle>> {
    return onDisk(file.name, async () => {
      const opened = await unlocked(file, passphrase);
      try {
        const { name } = file;
        if (!opened.zip.has(MANIFEST)) throw new BundleFailure(name, 'bundle-unknown');
        const bytes = await opened.zip.read(MANIFEST, bundleLimits.manifestBytes);
        const manifest = manifestIn(name, bytes);
        const known = new Set([MANIFEST, SIGNATURE, ...manifest.parts.map(({ path }) => path)]);
        if ([...opened.zip.paths].some((path) => !known.has(path))) {
          throw new BundleFailure(name, 'bundle-altered');
        }
        return new OpenBundle(name, opened, manifest, await signerOf(name, opened, bytes));
      } catch (error) {
        await opened.close();
        throw error;
      }
    });
  }

  get articleIds(): readonly Id[] {
    return this.manifest.parts.flatMap(({ path }) => /^articles\/(.+)\.json$/.exec(path)?.[1] ?? []);
  }

  get historyParts(): number {
    return this.manifest.parts.filter(({ path }) => path.startsWith('history/')).length;
  }

  shared(): Promise<Result<SharedParts>> {
    return onDisk(this.name, async () => {
      const parts = {
        analysts: await this.#part(sharedPaths.analysts, AnalystsPart),
        actors: await this.#part(sharedPaths.actors, ActorsPart),
        terms: await this.#part(sharedPaths.terms, TermsPart),
        lexicon: await this.#part(sharedPaths.lexicon, LexiconPart),
        articles: await this.#part(sharedPaths.articles, ArticlesPart),
      };
      for (const table of sharedTables) {
        await inSlices(checkRecordsPart(this.name, table, parts[table]));
      }
      return parts;
    });
  }

  article(id: Id): Promise<Result<ArticlePart>> {
    return onDisk(this.name, async () => {
      const part = await soundArticle(this.name, await this.#bytes(articlePath(id)));
      await inSlices(checkArticlePart(this.name, id, part, this.manifest.blind === true));
      return part;
    });
  }

  /** @param number from 1 */
  history(number: number): Promise<Result<readonly Change[]>> {
    return onDisk(this.name, () => this.#part(historyPath(number), HistoryPart));
  }

  async close(): Promise<void> {
    await this.#unlocked.close();
  }

  async #part<T>(path: string, schema: z.ZodType<T>): Promise<T> {
    return soundJson(this.name, await this.#bytes(path), schema);
  }

  /** The bytes of a part, when they are what the manifest says. */
  async #bytes(path: string): Promise<Buffer> {
    const bytes = await this.#unlocked.zip.read(path);
    const sum = createHash('sha256').update(bytes).digest('hex');
    if (this.#sums.get(path) !== sum) throw new BundleFailure(this.name, 'bundle-altered');
    return bytes;
  }
}

function manifestIn(name: string, bytes: Uint8Array): Manifest {
  const known = AnyManifest.safeParse(parseJson(name, bytes));
  if (!known.success) throw new BundleFailure(name, 'bundle-unknown');
  if (known.data.version > BUNDLE_VERSION) throw new BundleFailure(name, 'bundle-too-new');
  return soundJson(name, bytes, Manifest);
}

async function signerOf(name: string, { zip }: Unlocked, manifest: Uint8Array): Promise<string | null> {
  if (!zip.has(SIGNATURE)) return null;
  const signature = soundJson(name, await zip.read(SIGNATURE, 1024), Signature);
  if (!isSigned(manifest, signature)) throw new BundleFailure(name, 'bundle-altered');
  return signature.publicKey;
}
