import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import * as z from 'zod';
import { fail, ok, type AppError, type Result } from '../../../shared/errors.ts';
import type { FileLayer } from './file-layer.ts';
import { hasCode, isMissing, onDisk } from './storage-failure.ts';

const Holder = z.object({ pid: z.int().positive(), host: z.string(), since: z.string(), key: z.string() });
type Holder = z.infer<typeof Holder>;

/** The locks that this process holds: another one with its number was left by a process that had the number before. */
const held = new Set<string>();

/** Milliseconds between two signs of life. */
const BEAT = 20_000;
/** Milliseconds without a sign after which a holder on another machine may be gone. */
const SILENCE = 4 * BEAT;

/**
 * One writer for a workspace: who has the lock file may write. A holder on this machine is known by its process. One on
 * another machine, on a share, is known by the signs of life that it gives by touching the file; the share's own clock
 * tells how old they are.
 */
export class LockFile {
  readonly #files: FileLayer;
  readonly #path: string;
  readonly #key: string;
  #timer: NodeJS.Timeout | undefined;

  private constructor(files: FileLayer, path: string, key: string) {
    this.#files = files;
    this.#path = path;
    this.#key = key;
  }

  /**
   * Takes the lock. One that a dead process of this machine left behind is taken over.
   * @param from the key of a silent holder whose lock the analyst decided to take over
   * @returns `locked` with who holds it and since when; `reason` says how sure it is that the holder lives
   */
  static async take(files: FileLayer, path: string, since: string, from?: string): Promise<Result<LockFile>> {
    const key = randomUUID();
    const own: Holder = { pid: process.pid, host: hostname(), since, key };
    for (let attempt = 0; attempt < 3; attempt++) {
      const made = await onDisk(path, () => place(files, path, own));
      if (!made.ok) return made;
      if (made.value.placed) {
        held.add(key);
        return ok(new LockFile(files, path, key));
      }
      const found = await onDisk(path, () => look(files, path, made.value.now));
      if (!found.ok) return found;
      if (found.value !== null && found.value.holder.key !== from && found.value.error !== null)
        return { ok: false, error: found.value.error };
      await discard(files, path, key);
    }
    return fail('locked', 'The workspace is being opened by another program at this moment.', {
      reason: 'contended',
    });
  }

  /**
   * Gives signs of life from now on.
   * @param onLost told once, when another program has taken the lock, or taken it away
   */
  keepAlive(onLost: (error: AppError) => void): void {
    this.#timer = setInterval(() => void this.beat(onLost), BEAT).unref();
  }

  /** One sign of life. */
  async beat(onLost: (error: AppError) => void): Promise<void> {
    const beaten = await onDisk(this.#path, async () => {
      const holder = await readHolder(this.#files, this.#path);
      if (holder?.key === this.#key) {
        const file = await this.#files.open(this.#path, 'append', 0o600);
        try {
          await file.write(Buffer.from('\n'));
        } finally {
          await file.close();
        }
      }
      return holder;
    });
    if (!beaten.ok || beaten.value?.key === this.#key) return; // a share that is away for a moment takes nothing away
    clearInterval(this.#timer);
    const holder = beaten.value;
    onLost(
      holder === null
        ? fail('locked', 'The workspace’s lock is gone.', { reason: 'lock-lost' }).error
        : locked(holder, 'lock-lost', null),
    );
  }

  /** Lets go. A lock file that the disk does not let go of is known for a dead one when this process is gone. */
  async release(): Promise<void> {
    clearInterval(this.#timer);
    held.delete(this.#key);
    await onDisk(this.#path, async () => {
      if ((await readHolder(this.#files, this.#path))?.key === this.#key)
        await this.#files.remove(this.#path);
    });
  }
}

/** Puts the lock down with its content in one step, so that nobody reads half of it. `now` is by the disk's own clock. */
async function place(
  files: FileLayer,
  path: string,
  holder: Holder,
): Promise<{ readonly placed: boolean; readonly now: number }> {
  const draft = `${path}.${holder.key}`;
  await write(files, draft, holder);
  const now = (await files.facts(draft)).modified;
  try {
    await files.link(draft, path);
    return { placed: true, now };
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return { placed: false, now };
    if (!hasCode(error, 'EPERM', 'ENOTSUP', 'ENOSYS')) throw error;
    return { placed: await placeWithoutLinks(files, path, holder), now };
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

/** Who holds the lock, and why it cannot be taken; no error for one that a dead process left, null for none. */
async function look(
  files: FileLayer,
  path: string,
  now: number,
): Promise<{ readonly holder: Holder; readonly error: AppError | null } | null> {
  const holder = await readHolder(files, path);
  if (holder === null) return null;
  if (holder.host === hostname()) {
    return { holder, error: isRunning(holder) ? locked(holder, 'open-here', null) : null };
  }
  const silence = now - (await files.facts(path)).modified;
  const reason = silence > SILENCE ? 'open-elsewhere-silent' : 'open-elsewhere';
  return { holder, error: locked(holder, reason, Math.round(silence / 1000)) };
}

function locked(
  { pid, host, since, key }: Holder,
  reason: 'open-here' | 'open-elsewhere' | 'open-elsewhere-silent' | 'lock-lost',
  silence: number | null,
): AppError {
  const who = `process ${pid} on ${host}, since ${since}`;
  const doubt =
    reason === 'open-elsewhere-silent'
      ? ` It has given no sign of life for ${Math.round((silence ?? 0) / 60)} minutes; whether it still runs cannot be told from here.`
      : '';
  return fail('locked', `The workspace is open in another Slantwise (${who}).${doubt}`, {
    reason,
    pid,
    host,
    since,
    key,
    silence,
  }).error;
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

function isRunning(holder: Holder): boolean {
  if (holder.pid === process.pid) return held.has(holder.key);
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}
