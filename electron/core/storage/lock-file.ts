import { hostname } from 'node:os';
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import type { FileLayer } from './file-layer.ts';
import { hasCode, isMissing, onDisk } from './storage-failure.ts';

const Holder = z.object({ pid: z.int().positive(), host: z.string(), since: z.string(), key: z.string() });
type Holder = z.infer<typeof Holder>;

/** The locks that this process holds: another one with its number was left by a process that had the number before. */
const held = new Set<string>();

/** One writer for a workspace: who has the lock file may write. */
export class LockFile {
  readonly #files: FileLayer;
  readonly #path: string;
  readonly #key: string;

  private constructor(files: FileLayer, path: string, key: string) {
    this.#files = files;
    this.#path = path;
    this.#key = key;
  }

  /**
   * Takes the lock. One that a dead process of this machine left behind is taken over.
   * @returns `locked` with who holds it and since when
   */
  static async take(files: FileLayer, path: string, since: string): Promise<Result<LockFile>> {
    const key = randomUUID();
    const own: Holder = { pid: process.pid, host: hostname(), since, key };
    for (let attempt = 0; attempt < 3; attempt++) {
      const made = await onDisk(path, () => place(files, path, own));
      if (!made.ok) return made;
      if (made.value) {
        held.add(key);
        return ok(new LockFile(files, path, key));
      }
      const holder = await readHolder(files, path);
      if (holder !== null && isAlive(holder)) return locked(holder);
      await discard(files, path, key);
    }
    return fail('locked', 'The workspace is being opened by another program at this moment.', {
      reason: 'contended',
    });
  }

  /** Lets go. A lock file that the disk does not let go of is known for a dead one when this process is gone. */
  async release(): Promise<void> {
    held.delete(this.#key);
    await onDisk(this.#path, async () => {
      if ((await readHolder(this.#files, this.#path))?.key === this.#key)
        await this.#files.remove(this.#path);
    });
  }
}

/** Puts the lock down with its content in one step, so that nobody reads half of it. */
async function place(files: FileLayer, path: string, holder: Holder): Promise<boolean> {
  const draft = `${path}.${holder.key}`;
  await write(files, draft, holder);
  try {
    await files.link(draft, path);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    if (!hasCode(error, 'EPERM', 'ENOTSUP', 'ENOSYS')) throw error;
    return await placeWithoutLinks(files, path, holder);
  } finally {
    await files.remove(draft);
  }
}

async function placeWithoutLinks(files: FileLayer, path: string, holder: Holder): Promise<boolean> {
  try {
    await write(files, path, holder);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function write(files: FileLayer, path: string, holder: Holder): Promise<void> {
  const file = await files.open(path, 'create', 0o600);
  try {
    await file.write(Buffer.from(JSON.stringify(holder), 'utf8'));
  } finally {
    await file.close();
  }
}

function locked(holder: Holder): Result<never> {
  return fail(
    'locked',
    `The workspace is open in another Slantwise (process ${holder.pid} on ${holder.host}, since ${holder.since}).`,
    { pid: holder.pid, host: holder.host, since: holder.since },
  );
}

/** Two starts may find the same dead lock: the rename lets only one of them remove it. */
async function discard(files: FileLayer, path: string, key: string): Promise<void> {
  const aside = `${path}.${key}`;
  try {
    await files.rename(path, aside);
    await files.remove(aside);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

async function readHolder(files: FileLayer, path: string): Promise<Holder | null> {
  try {
    const holder = Holder.safeParse(JSON.parse((await files.read(path)).toString('utf8')));
    return holder.success ? holder.data : null;
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A process on another machine cannot be asked: it counts as alive. */
function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  if (holder.pid === process.pid) return held.has(holder.key);
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}
