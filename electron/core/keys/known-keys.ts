import { join } from 'node:path';
import * as z from 'zod';
import { PublicKey, type KnownKey } from '../../../shared/api/keys.ts';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import { Analyst } from '../../../shared/schema/analyst.ts';
import { Id, Instant, type Clock } from '../../../shared/schema/ids.ts';
import { writeDurably } from '../storage/durable-write.ts';
import { isMissing, onDisk, StorageFailure } from '../storage/storage-failure.ts';
import { TaskQueue } from '../task-queue.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';
import { fingerprintOf, type NamedKey } from './key-line.ts';

const KeptKey = z.strictObject({
  analystId: Id,
  name: Analyst.shape.name,
  publicKey: PublicKey,
  since: Instant,
  how: z.enum(['met', 'said']),
});
type KeptKey = z.infer<typeof KeptKey>;

const KeyFile = z.strictObject({
  format: z.literal('slantwise-keys'),
  version: z.literal(1),
  keys: z.array(KeptKey).max(10_000),
});

/** The keys of teammates that this desk believes, in `keys.json`. They are this machine's own and go into no copy. */
export class KnownKeys {
  readonly #folder: WorkspaceFolder;
  readonly #clock: Clock;
  readonly #queue = new TaskQueue();

  constructor(folder: WorkspaceFolder, clock: Clock) {
    this.#folder = folder;
    this.#clock = clock;
  }

  /** @returns `corrupt` when the file was altered: then nobody is believed until it is put right */
  list(): Promise<Result<readonly KnownKey[]>> {
    return this.#inTurn(() => this.#read());
  }

  /** @param how whether it came with a bundle or somebody said so */
  trust({ analystId, name, publicKey }: NamedKey, how: KnownKey['how']): Promise<Result<KnownKey>> {
    return this.#inTurn(async () => {
      const keys = await this.#read();
      const isIt = (known: KeptKey): boolean =>
        known.analystId === analystId && known.publicKey === publicKey;
      const before = keys.find(isIt);
      if (before?.how === 'said' || before?.how === how) return before;
      const known = { analystId, name, publicKey, since: before?.since ?? this.#clock.now(), how };
      await this.#write([...keys.filter((key) => !isIt(key)), known]);
      return { ...known, fingerprint: fingerprintOf(publicKey) };
    });
  }

  /** @returns `not-found` when it was not known */
  async forget(analystId: Id, publicKey: string): Promise<Result<null>> {
    const forgotten = await this.#inTurn(async () => {
      const keys = await this.#read();
      const left = keys.filter((key) => key.analystId !== analystId || key.publicKey !== publicKey);
      if (left.length < keys.length) await this.#write(left);
      return left.length < keys.length;
    });
    if (!forgotten.ok) return forgotten;
    return forgotten.value ? ok(null) : fail('not-found', 'This key is not known.');
  }

  #inTurn<T>(work: () => Promise<T>): Promise<Result<T>> {
    return onDisk(this.#path, () => this.#queue.run(work));
  }

  get #path(): string {
    return join(this.#folder.root, 'keys.json');
  }

  async #read(): Promise<readonly KnownKey[]> {
    try {
      const file = KeyFile.parse(JSON.parse((await this.#folder.files.read(this.#path)).toString('utf8')));
      return file.keys.map((key) => ({ ...key, fingerprint: fingerprintOf(key.publicKey) }));
    } catch (error) {
      if (isMissing(error)) return [];
      if (!(error instanceof SyntaxError) && !(error instanceof z.ZodError)) throw error;
      const sentence = `${this.#path} holds no keys any more. Move it away to begin anew; bundles can be looked at meanwhile.`;
      throw new StorageFailure(fail('corrupt', sentence, { path: this.#path, reason: 'keys' }).error);
    }
  }

  async #write(keys: readonly KeptKey[]): Promise<void> {
    const plain = keys.map(({ analystId, name, publicKey, since, how }) => ({
      analystId,
      name,
      publicKey,
      since,
      how,
    }));
    const file: z.infer<typeof KeyFile> = { format: 'slantwise-keys', version: 1, keys: plain };
    await writeDurably(this.#path, `${JSON.stringify(file, null, 1)}\n`, { files: this.#folder.files });
  }
}
