import { join } from 'node:path';
import * as z from 'zod';
import { Id } from '../../../shared/schema/ids.ts';
import { FolderReading } from '../../../shared/sharing/folder-reading.ts';
import { writeDurably } from '../storage/durable-write.ts';
import { isMissing } from '../storage/storage-failure.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';

/** A file that this desk wrote into the folder. */
const ToldFile = z.strictObject({
  bundleId: Id,
  number: z.int().positive(),
  after: z.int().nonnegative(),
  /** It tells what came after this change of the workspace. */
  since: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
});
export type ToldFile = z.infer<typeof ToldFile>;

const Sharing = z.strictObject({
  format: z.literal('slantwise-sharing'),
  version: z.literal(1),
  /** The folder that desks share: an absolute path of this machine. */
  folder: z.string().min(1),
  /** Whose files are this desk's. A copy of the workspace that goes its own way takes another one. */
  deskId: Id,
  /** The folder in it that this desk alone writes to. */
  own: z.string().regex(/^[^./\\][^/\\]*$/),
  /** What lies there, in order. */
  told: z.array(ToldFile).max(10_000),
  /** The ids of some that lay there and gave way to others. */
  gone: z.array(Id).max(1000),
  /** The last change of the workspace that is told, and its id, by which a restored workspace is known. */
  upTo: z.strictObject({ seq: z.int().nonnegative(), changeId: Id.nullable() }),
  /** The bundle that was being written last, whether that came to an end or not. */
  writing: Id.nullable(),
  reading: FolderReading,
});
export type Sharing = z.infer<typeof Sharing>;

/**
 * Which folder a desk shares and how far it has come with it, in `sharing.json`. It can be lost: then everything is told
 * and read once more, which alters nothing.
 */
export class SharingFile {
  readonly #folder: WorkspaceFolder;

  constructor(folder: WorkspaceFolder) {
    this.#folder = folder;
  }

  /** @returns null when there is none, or none that can be read */
  async read(): Promise<Sharing | null> {
    try {
      const text = (await this.#folder.files.read(this.#path)).toString('utf8');
      return Sharing.safeParse(JSON.parse(text)).data ?? null;
    } catch (error) {
      if (isMissing(error) || error instanceof SyntaxError) return null;
      throw error;
    }
  }

  async write(sharing: Sharing): Promise<void> {
    await writeDurably(this.#path, JSON.stringify(sharing), { files: this.#folder.files });
  }

  async remove(): Promise<void> {
    await this.#folder.files.remove(this.#path);
  }

  get #path(): string {
    return join(this.#folder.root, 'sharing.json');
  }
}
