import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import { hasCode, isMissing, onDisk } from './storage-failure.ts';

const Holder = z.object({ pid: z.int().positive(), host: z.string(), since: z.string(), key: z.string() });
type Holder = z.infer<typeof Holder>;

/** One writer for a workspace: who has the lock file may write. */
export class LockFile {
  readonly #path: string;
  readonly #key: string;

  private constructor(path: string, key: string) {
    this.#path = path;
    this.#key = key;
  }

  /**
   * Takes the lock. One that a dead process of this machine left behind is taken over.
   * @returns `locked` with who holds it and since when
   */
  static async take(path: string, since: string): Promise<Result<LockFile>> {
    const key = randomUUID();
    const own: Holder = { pid: process.pid, host: hostname(), since, key };
    for (let attempt = 0; attempt < 3; attempt++) {
      const made = await onDisk(path, () => place(path, own));
      if (!made.ok) return made;
      if (made.value) return ok(new LockFile(path, key));
      const holder = await readHolder(path);
      if (holder !== null && isAlive(holder)) return locked(holder);
      await discard(path, key);
    }
    return fail('locked', 'The workspace is being opened by another program at this moment.', {
      reason: 'contended',
    });
  }

  async release(): Promise<void> {
    if ((await readHolder(this.#path))?.key === this.#key) await rm(this.#path, { force: true });
  }
}

/** Puts the lock down with its content in one step, so that nobody reads half of it. */
async function place(path: string, holder: Holder): Promise<boolean> {
  const draft = `${path}.${holder.key}`;
  await writeFile(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    if (!hasCode(error, 'EPERM', 'ENOTSUP', 'ENOSYS')) throw error;
    return await placeWithoutLinks(path, holder);
  } finally {
    await rm(draft, { force: true });
  }
}

async function placeWithoutLinks(path: string, holder: Holder): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
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
async function discard(path: string, key: string): Promise<void> {
  const aside = `${path}.${key}`;
  try {
    await rename(path, aside);
    await rm(aside, { force: true });
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

async function readHolder(path: string): Promise<Holder | null> {
  try {
    const holder = Holder.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return holder.success ? holder.data : null;
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A process on another machine cannot be asked: it counts as alive. */
function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  if (holder.pid === process.pid) return true;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}
