import { basename, dirname, join } from 'node:path';
import type { SequencedChange } from '../../../shared/changes/change.ts';
import { fail, type AppError } from '../../../shared/errors.ts';
import { writeStreamDurably } from './durable-stream.ts';
import { giveSecondName } from './durable-write.ts';
import type { FileLayer, OpenFile } from './file-layer.ts';
import { archivedJournals, historyFolder, readJournal, type JournalContent } from './journal-content.ts';
import { lineOf, type LineToWrite } from './journal-line.ts';
import { isMissing, StorageFailure } from './storage-failure.ts';

/** The workspace's journal: one line a change, appended and synced to the disk before anybody is told. */
export class JournalFile {
  readonly path: string;
  /** The number that the next change must have: nothing is written on top of what was lost. */
  nextSeq = 1;
  readonly #files: FileLayer;
  #file: OpenFile;
  #length: number;
  /** Half a line may lie behind the last whole one. */
  #torn = false;
  /** The number of the first change in the file; null while it has none. */
  #firstSeq: number | null;

  private constructor(
    files: FileLayer,
    path: string,
    file: OpenFile,
    { length, changes, isOpenEnded }: JournalContent,
  ) {
    this.#files = files;
    this.path = path;
    this.#file = file;
    this.#length = isOpenEnded ? length + 1 : length;
    this.#firstSeq = changes[0]?.seq ?? null;
  }

  /** Bytes that are safe on the disk. */
  get length(): number {
    return this.#length;
  }

  /**
   * Opens the journal, made if missing. A torn last line (an append that the power cut) is cut off.
   * @param atLeast the number of a change that is known to have been saved
   */
  static async open(
    files: FileLayer,
    path: string,
    atLeast = 0,
  ): Promise<{ journal: JournalFile; content: JournalContent }> {
    const content = await readJournal(files, path, atLeast);
    const file = await files.open(path, 'append', 0o600);
    try {
      await undoHalfRotation(files, path, file, content);
      if ((await file.facts()).size > content.length) await file.truncate(content.length);
      if (content.isOpenEnded) await file.write(Buffer.from('\n'));
      await file.sync();
      await files.syncFolder(dirname(path));
    } catch (error) {
      await file.close();
      throw error;
    }
    return { journal: new JournalFile(files, path, file, content), content };
  }

  /**
   * Writes changes with one sync. After a failure nothing counts as written, and the same changes can be tried again:
   * they are written anew, for a disk that refused a sync once may call it done the next time without having done it.
   */
  async append(group: readonly SequencedChange[]): Promise<void> {
    for (const [index, { seq }] of group.entries()) {
      if (seq !== this.nextSeq + index)
        throw new Error(`Change ${seq} does not follow on the journal's last.`);
    }
    const lines = await linesOf(group);
    await this.#mustBeOurs();
    if (this.#torn) await this.#file.truncate(this.#length);
    this.#torn = true;
    for await (const piece of inFewPieces(lines)) await this.#file.write(piece);
    await this.#file.datasync();
    this.#torn = false;
    this.#length += bytesOf(lines);
    this.#firstSeq ??= this.nextSeq;
    this.nextSeq += group.length;
  }

  /** Puts the journal away under the history folder and begins an empty one. Nothing may be waiting. */
  async rotate(): Promise<void> {
    if (this.#firstSeq === null) return;
    const folder = historyFolder(this.path);
    await this.#files.makeFolder(folder);
    await this.#files.syncFolder(dirname(this.path));
    await this.#mustBeOurs();
    const away = join(folder, `${pad(this.#firstSeq)}-${pad(this.nextSeq - 1)}.jsonl`);
    const next = `${this.path}.${process.pid}.tmp`;
    const fresh = await this.#files.open(next, 'replace', 0o600);
    try {
      await fresh.sync();
      await giveSecondName(this.#files, this.path, away);
      await this.#files.syncFolder(folder);
      await this.#files.rename(next, this.path);
    } catch (error) {
      await fresh.close();
      await this.#files.remove(away); // the journal goes on, and must not be known by this name
      throw error;
    }
    await this.#file.close();
    this.#file = fresh;
    this.#length = 0;
    this.#firstSeq = null;
    this.#torn = false;
    await this.#files.syncFolder(dirname(this.path));
  }

  /** Writes the journal anew from memory, when its file is gone or is another one. */
  async recreate(changes: readonly SequencedChange[]): Promise<void> {
    const lines = await linesOf(changes);
    await writeStreamDurably(this.path, inFewPieces(lines), 0o600, this.#files);
    const file = await this.#files.open(this.path, 'append', 0o600);
    await this.#file.close();
    this.#file = file;
    this.#length = bytesOf(lines);
    this.#firstSeq = changes[0]?.seq ?? null;
    this.#torn = false;
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  /** What is appended must go where the next start will look for it. */
  async #mustBeOurs(): Promise<void> {
    const own = await this.#file.facts();
    const named = await this.#files.facts(this.path).catch((error: unknown) => {
      if (isMissing(error)) throw new StorageFailure(notOurs(this.path, 'journal-gone'));
      throw error;
    });
    const grown = this.#torn ? named.size < this.#length : named.size !== this.#length;
    if (own.identity !== named.identity || grown)
      throw new StorageFailure(notOurs(this.path, 'journal-replaced'));
  }
}

/** A rotation that was cut off before its last step: the journal holds what the newest archive does. */
async function undoHalfRotation(
  files: FileLayer,
  path: string,
  file: OpenFile,
  { changes }: JournalContent,
): Promise<void> {
  const newest = (await archivedJournals(files, path)).at(-1);
  if (newest === undefined) return;
  const first = changes[0]?.seq ?? Infinity;
  const isSame = (await files.facts(newest)).identity === (await file.facts()).identity;
  if (isSame || Number.parseInt(basename(newest), 10) >= first) await files.remove(newest);
}

function notOurs(path: string, reason: 'journal-gone' | 'journal-replaced'): AppError {
  const what = reason === 'journal-gone' ? 'is gone' : 'was altered or replaced by another program';
  return fail(
    'disk-refused',
    `${path} ${what}; nothing was written over it, and what you do now is kept in memory.`,
    {
      path,
      reason,
    },
  ).error;
}

/** Bytes that are written in one go: all that analysts do in a moment, and no more of a merge than need be in memory. */
const TOGETHER = 1024 * 1024;

async function linesOf(changes: readonly SequencedChange[]): Promise<readonly LineToWrite[]> {
  const lines: LineToWrite[] = [];
  for (const known of changes) lines.push(await lineOf(known));
  return lines;
}

function bytesOf(lines: readonly LineToWrite[]): number {
  return lines.reduce((sum, { bytes }) => sum + bytes, 0);
}

async function* inFewPieces(lines: readonly LineToWrite[]): AsyncIterable<Buffer> {
  let together: Buffer[] = [];
  let size = 0;
  for (const line of lines) {
    for await (const piece of line.pieces()) {
      together.push(piece);
      size += piece.length;
      if (size < TOGETHER) continue;
      yield Buffer.concat(together);
      together = [];
      size = 0;
    }
  }
  if (size > 0) yield Buffer.concat(together);
}

function pad(seq: number): string {
  return String(seq).padStart(10, '0');
}
