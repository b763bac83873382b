import { mkdirSync, readFileSync, readdirSync, rmSync, watch, writeFileSync, type FSWatcher } from 'node:fs';
import path from 'node:path';
import { userData } from './settings.ts';

/** What a later instance hands to the first; JSON. */
export interface Handover {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly additionalData: unknown;
}

const lockFile = path.join(userData, 'SingletonLock');
const inbox = path.join(userData, 'SingletonInbox');

let watcher: FSWatcher | null = null;

/**
 * One instance for each folder of user data, across processes. The first holds the lock and hears of later ones.
 * @returns whether this is the first
 */
export function takeLock(own: Handover, onLater: (later: Handover) => void): boolean {
  mkdirSync(inbox, { recursive: true });
  if (!tryLock()) {
    writeFileSync(path.join(inbox, `${Date.now()}-${process.pid}.new`), JSON.stringify(own));
    // Electron, too, ends the later instance only after the first has heard of it.
    return false;
  }
  watcher = watch(inbox, () => readInbox(onLater));
  watcher.unref();
  process.once('exit', () => rmSync(lockFile, { force: true }));
  return true;
}

function tryLock(): boolean {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isAlive(Number(readFileSync(lockFile, 'utf8')))) return false;
    rmSync(lockFile, { force: true });
    return tryLock();
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // Nobody has this number: the holder died without letting go.
    return false;
  }
}

function readInbox(onLater: (later: Handover) => void): void {
  for (const name of readdirSync(inbox)) {
    const file = path.join(inbox, name);
    const text = readFileSync(file, 'utf8');
    // Written and not yet filled; the folder's next change brings it.
    if (text === '') continue;
    rmSync(file);
    onLater(JSON.parse(text) as Handover);
  }
}
