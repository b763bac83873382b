import { mkdir, open, readdir, readFile, rename, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SequencedChange } from '../../../shared/changes/change.ts';
import { fail, type AppError } from '../../../shared/errors.ts';
import { syncFolder } from './durable-write.ts';
import { readLine, writeLine } from './journal-line.ts';
import { isMissing, StorageFailure } from './storage-failure.ts';

export interface JournalContent {
  readonly changes: readonly SequencedChange[];
  /** What was cut off or could not be read. */
  readonly findings: readonly AppError[];
  /** Bytes up to the end of the last whole line. */
  readonly length: number;
}

interface Waiting {
  readonly change: SequencedChange;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * The workspace's journal: one line a change, appended and synced to the disk before anybody is told.
 * Changes that wait while the disk is busy are written together, in one sync (group commit).
 */
export class JournalFile {
  readonly path: string;
  /** The number that the next change must have: nothing is written on top of what was lost. */
  nextSeq = 1;
  #file: FileHandle;
  #length: number;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;
  /** Half a line may lie behind the last whole one. */
  #torn = false;

  /** The number of the first change in the file; null while it has none. */
  #firstSeq: number | null;

  private constructor(path: string, file: FileHandle, { length, changes }: JournalContent) {
    this.path = path;
    this.#file = file;
    this.#length = length;
    this.#firstSeq = changes[0]?.seq ?? null;
  }

  /** Bytes that are safe on the disk. */
  get length(): number {
    return this.#length;
  }

  /** Opens the journal, made if missing. A torn last line (an append that the power cut) is cut off. */
  static async open(path: string): Promise<{ journal: JournalFile; content: JournalContent }> {
    const content = await readJournal(path);
    const file = await open(path, 'a', 0o600);
    try {
      if ((await file.stat()).size > content.length) await file.truncate(content.length);
      await file.sync();
      await syncFolder(dirname(path));
    } catch (error) {
      await file.close();
      throw error;
    }
    return { journal: new JournalFile(path, file, content), content };
  }

  /** Resolves when the change is on the disk; rejects with the disk's error when it is not and never will be. */
  append(change: SequencedChange): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ change, resolve, reject });
      this.#writing ??= this.#drain();
    });
  }

  /** Puts the journal away under the history folder and begins an empty one. Nothing may be waiting. */
  async rotate(): Promise<void> {
    if (this.#firstSeq === null) return;
    const folder = historyFolder(this.path);
    await mkdir(folder, { recursive: true });
    await this.#file.close();
    await rename(this.path, join(folder, `${pad(this.#firstSeq)}-${pad(this.nextSeq - 1)}.jsonl`));
    this.#file = await open(this.path, 'a', 0o600);
    this.#length = 0;
    this.#firstSeq = null;
    await this.#file.sync();
    await syncFolder(folder);
    await syncFolder(dirname(this.path));
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#file.close();
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      try {
        await this.#write(group.map(({ change }) => change));
        for (const { resolve } of group) resolve();
      } catch (error) {
        // What came in meanwhile was decided on top of what is lost now: it falls with it.
        const fallen = [...group, ...this.#waiting];
        this.#waiting = [];
        for (const { reject } of fallen) reject(error);
      }
    }
    this.#writing = null;
  }

  async #write(group: readonly SequencedChange[]): Promise<void> {
    for (const [index, { seq }] of group.entries()) {
      if (seq !== this.nextSeq + index) throw new StorageFailure(lostBefore(this.path));
    }
    const bytes = Buffer.from(group.map(writeLine).join(''), 'utf8');
    if (this.#torn) await this.#file.truncate(this.#length);
    this.#torn = true;
    await this.#file.writeFile(bytes);
    await this.#file.datasync();
    this.#torn = false;
    this.#length += bytes.length;
    this.#firstSeq ??= this.nextSeq;
    this.nextSeq += group.length;
  }
}

/** Reads a journal. Unreadable lines are left out and reported; a torn last line is not counted. */
export async function readJournal(path: string): Promise<JournalContent> {
  const bytes = await readOrEmpty(path);
  const end = bytes.lastIndexOf(0x0a) + 1;
  const findings: AppError[] = [];
  if (end < bytes.length) {
    findings.push(
      fail('corrupt', 'The last step was cut off while it was being written and was never called saved.', {
        path,
        reason: 'torn-line',
      }).error,
    );
  }
  const changes: SequencedChange[] = [];
  for (const [index, line] of bytes.toString('utf8', 0, end).split('\n').slice(0, -1).entries()) {
    const change = readLine(line);
    if (change !== null) changes.push(change);
    else {
      findings.push(
        fail('corrupt', `Line ${index + 1} of ${basename(path)} is damaged; everything else was kept.`, {
          path,
          reason: 'damaged-line',
          line: index + 1,
        }).error,
      );
    }
  }
  return { changes, findings, length: end };
}

/** Journals that were put away, oldest first; only those that reach beyond a change, if one is given. */
export async function archivedJournals(path: string, beyond = 0): Promise<readonly string[]> {
  const folder = historyFolder(path);
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => Number(/^\d+-(\d+)\.jsonl$/.exec(name)?.[1] ?? 0) > beyond)
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function lostBefore(path: string): AppError {
  return fail('disk-refused', 'The step before this one could not be written, so this one was not either.', {
    path,
    reason: 'lost-before',
  }).error;
}

function historyFolder(path: string): string {
  return join(dirname(path), 'history');
}

function pad(seq: number): string {
  return String(seq).padStart(10, '0');
}

async function readOrEmpty(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return Buffer.alloc(0);
    throw error;
  }
}
