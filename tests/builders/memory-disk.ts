import path from 'node:path';
import type { FileFacts, FileLayer, OpenFile } from '../../electron/core/storage/file-layer.ts';

/** A file's content, whatever names it has: as programs see it, and as it was when it was last synced. */
interface Inode {
  readonly number: number;
  content: Buffer;
  synced: Buffer;
  modified: number;
}
type Entry = Inode | 'folder';

/** One step on names that a disk does wholly or not at all. */
interface NameStep {
  readonly folders: ReadonlySet<string>;
  readonly effects: readonly (readonly [name: string, entry: Entry | null])[];
}

/**
 * A disk in memory that can lose power: then it forgets, by the toss of a coin, what was not synced, contents as well as
 * names. POSIX promises no more.
 */
export class MemoryDisk implements FileLayer {
  #names = new Map<string, Entry>([['/', 'folder']]);
  #syncedNames = new Map(this.#names);
  #steps: NameStep[] = [];
  #inodes = 0;
  #clock = 0;

  /**
   * The same disk after the power came back.
   * @param coin gives numbers from 0 to 1
   */
  afterPowerCut(coin: () => number): MemoryDisk {
    const after = new MemoryDisk();
    after.#inodes = this.#inodes;
    const kept = new Map(this.#syncedNames);
    for (const { effects } of this.#steps) if (coin() < 0.5) takeEffect(kept, effects);
    const inodes = new Map<Inode, Inode>();
    for (const [name, entry] of kept) {
      if (!reachable(kept, name)) continue;
      after.#names.set(name, entry === 'folder' ? entry : remembered(inodes, entry, coin));
    }
    after.#syncedNames = new Map(after.#names);
    return after;
  }

  /** Lets milliseconds pass by the disk's own clock. */
  pass(milliseconds: number): void {
    this.#clock += milliseconds;
  }

  /** Every file, by its name. */
  contents(): ReadonlyMap<string, Buffer> {
    return new Map(
      [...this.#names].flatMap(([name, entry]) => (entry === 'folder' ? [] : [[name, entry.content]])),
    );
  }

  /** A disk that holds the same, all of it synced. */
  duplicate(): MemoryDisk {
    return this.with('', Buffer.alloc(0));
  }

  /** The same disk, on which one file holds something else. */
  with(name: string, content: Buffer): MemoryDisk {
    const other = new MemoryDisk();
    other.#inodes = this.#inodes;
    for (const [each, entry] of this.#names) {
      if (entry === 'folder') other.#names.set(each, entry);
      else {
        const now = each === name ? content : entry.content;
        other.#names.set(each, { ...entry, content: now, synced: now });
      }
    }
    other.#syncedNames = new Map(other.#names);
    return other;
  }

  read(name: string, most?: number): Promise<Buffer> {
    return attempt(() => Buffer.from(this.#file(name).content.subarray(0, most)));
  }

  open(name: string, how: 'append' | 'replace' | 'create'): Promise<OpenFile> {
    return attempt(() => {
      const known = this.#names.get(name);
      if (known === 'folder') throw refusal('EISDIR', name);
      if (known !== undefined && how === 'create') throw refusal('EEXIST', name);
      if (known !== undefined && how === 'replace') this.#put(known, Buffer.alloc(0));
      if (known !== undefined) return this.#openFile(known);
      const inode = {
        number: ++this.#inodes,
        content: Buffer.alloc(0),
        synced: Buffer.alloc(0),
        modified: this.#clock,
      };
      this.#step(name, [[name, inode]]);
      return this.#openFile(inode);
    });
  }

  facts(name: string): Promise<FileFacts> {
    return attempt(() => factsOf(this.#file(name)));
  }

  list(folder: string): Promise<readonly string[]> {
    return attempt(() => {
      if (this.#names.get(folder) !== 'folder') throw refusal('ENOENT', folder);
      return [...this.#names.keys()]
        .filter((name) => path.dirname(name) === folder && name !== '/')
        .map((name) => path.basename(name));
    });
  }

  makeFolder(name: string): Promise<void> {
    return attempt(() => this.#makeFolder(name));
  }

  rename(from: string, to: string): Promise<void> {
    return attempt(() => {
      const moved = this.#names.get(from);
      if (moved === undefined) throw refusal('ENOENT', from);
      if (moved === this.#names.get(to) && moved !== 'folder') return; // two names of one file: POSIX does nothing
      const within = [...this.#names].filter(([name]) => name === from || name.startsWith(`${from}/`));
      const effects = within.flatMap(([name, entry]): NameStep['effects'][number][] => [
        [name, null],
        [`${to}${name.slice(from.length)}`, entry],
      ]);
      this.#step(from, effects, to);
    });
  }

  link(from: string, to: string): Promise<void> {
    return attempt(() => {
      if (this.#names.has(to)) throw refusal('EEXIST', to);
      this.#step(to, [[to, this.#file(from)]]);
    });
  }

  copy(from: string, to: string): Promise<void> {
    return attempt(() => {
      const content = Buffer.from(this.#file(from).content);
      this.#step(to, [
        [to, { number: ++this.#inodes, content, synced: Buffer.alloc(0), modified: this.#clock }],
      ]);
    });
  }

  remove(name: string): Promise<void> {
    return attempt(() => {
      const gone = [...this.#names.keys()].filter((each) => each === name || each.startsWith(`${name}/`));
      if (gone.length > 0)
        this.#step(
          name,
          gone.map((each) => [each, null]),
        );
    });
  }

  syncFolder(folder: string): Promise<void> {
    return attempt(() => {
      if (this.#names.get(folder) !== 'folder') throw refusal('ENOENT', folder);
      for (const { folders, effects } of this.#steps) {
        if (folders.has(folder)) takeEffect(this.#syncedNames, effects);
      }
      this.#steps = this.#steps.filter(({ folders }) => !folders.has(folder));
    });
  }

  #openFile(inode: Inode): OpenFile {
    const put = (content: Buffer): void => this.#put(inode, content);
    const sync = (): Promise<void> => attempt(() => void (inode.synced = inode.content));
    return {
      write: (bytes) => attempt(() => put(Buffer.concat([inode.content, bytes]))),
      truncate: (length) => attempt(() => put(inode.content.subarray(0, length))),
      sync,
      datasync: sync,
      facts: () => attempt(() => factsOf(inode)),
      close: () => Promise.resolve(),
    };
  }

  #put(inode: Inode, content: Buffer): void {
    inode.content = content;
    inode.modified = ++this.#clock;
  }

  #file(name: string): Inode {
    const entry = this.#names.get(name);
    if (entry === undefined) throw refusal('ENOENT', name);
    if (entry === 'folder') throw refusal('EISDIR', name);
    return entry;
  }

  #makeFolder(name: string): void {
    if (this.#names.has(name)) return;
    this.#makeFolder(path.dirname(name));
    this.#step(name, [[name, 'folder']]);
  }

  #step(name: string, effects: NameStep['effects'], other = name): void {
    const folders = new Set([path.dirname(name), path.dirname(other)]);
    for (const folder of folders) if (!this.#names.has(folder)) throw refusal('ENOENT', folder);
    takeEffect(this.#names, effects);
    this.#steps.push({ folders, effects });
  }
}

function takeEffect(names: Map<string, Entry>, effects: NameStep['effects']): void {
  for (const [name, entry] of effects) {
    if (entry === null) names.delete(name);
    else names.set(name, entry);
  }
}

function reachable(names: ReadonlyMap<string, Entry>, name: string): boolean {
  return name === '/' || (names.get(path.dirname(name)) === 'folder' && reachable(names, path.dirname(name)));
}

/** What a file holds after a power cut: what was synced, what was written since, or part of that. */
function remembered(known: Map<Inode, Inode>, inode: Inode, coin: () => number): Inode {
  const before = known.get(inode);
  if (before !== undefined) return before;
  const content = inode.content === inode.synced ? inode.synced : partly(inode, coin);
  const after = { ...inode, content, synced: content };
  known.set(inode, after);
  return after;
}

function partly({ content, synced }: Inode, coin: () => number): Buffer {
  const luck = coin();
  if (luck < 0.4) return synced;
  if (luck < 0.6) return content;
  return content.subarray(
    0,
    Math.max(0, synced.length + Math.floor(coin() * (content.length - synced.length))),
  );
}

function factsOf({ content, number, modified }: Inode): FileFacts {
  return { size: content.length, identity: String(number), modified, isOurs: true };
}

/** An error as the system gives it. */
export function refusal(code: string, name: string): Error {
  return Object.assign(new Error(`${code}: ${name}`), { code });
}

function attempt<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(work()));
}
