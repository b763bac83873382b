import { join } from 'node:path';
import type { SequencedChange } from '../../../shared/changes/change.ts';
import { entryCount, partsOf } from '../../../shared/changes/parts-of-change.ts';
import { TraceBook } from '../../../shared/merge/trace-book.ts';
import { inParallel } from '../in-parallel.ts';
import type { ChangeLog } from '../storage/change-log.ts';
import type { FileLayer } from '../storage/file-layer.ts';
import type { SnapshotFile } from '../storage/snapshot-file.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';
import { bookFrom, traceDataOf, traceFile, type TraceData } from './trace-file.ts';

/** Files that wait for the disk at once: it takes several in one go. */
const FILES_AT_ONCE = 12;

interface KeptBook {
  readonly book: TraceBook;
  /** The last change that it has taken in. */
  readonly seq: number;
}

/** Records, in changes that the files lack, from which on these are written: as many are read again at most. */
const MOST_WAITING = 5000;

/**
 * What is known of where records come from, for merging: a digest of the history, kept in files so that a merge reads
 * no more of the history than is new since the last one. A few changes more than the files have are kept beside them, so
 * that one does not write much because of little. What is missing or damaged is written anew from the history.
 */
export class TraceStore {
  readonly #root: string;
  readonly #files: FileLayer;
  readonly #log: ChangeLog;
  #shared: KeptBook | null = null;
  /** By article, what its file lacks. */
  readonly #waiting = new Map<string, SequencedChange[]>();
  #weight = 0;

  constructor(folder: WorkspaceFolder, log: ChangeLog) {
    this.#root = join(folder.root, 'lineage');
    this.#files = folder.files;
    this.#log = log;
  }

  /** What is known of the records that belong to no article; `catchUp` comes first. */
  get shared(): TraceBook {
    if (this.#shared === null) throw new Error('The lineages were not read');
    return this.#shared.book;
  }

  /** Takes in every change up to `seq`, the last one that is on the disk. */
  async catchUp(seq: number): Promise<void> {
    this.#shared ??= await this.#begin();
    const from = this.#shared.seq;
    if (from < seq) {
      const isRecent = (this.#log.recent[0]?.seq ?? Infinity) <= from + 1;
      const changes = await this.#log.after(from, isRecent ? 'journal' : 'archive');
      this.#shared = noted(this.#shared, changes, seq);
      for (const known of changes) this.#await(known);
    }
    if (this.#weight >= MOST_WAITING) await this.#writeAll(this.#shared);
  }

  /** What is known of an article's annotations. */
  async ofArticle(articleId: string): Promise<TraceBook> {
    return (await this.#ofArticle(articleId)).book;
  }

  async #begin(): Promise<KeptBook> {
    await this.#files.makeFolder(this.#root);
    return this.#read(null);
  }

  async #ofArticle(articleId: string): Promise<KeptBook> {
    const kept = await this.#read(articleId);
    return noted(kept, this.#waiting.get(articleId) ?? [], kept.seq);
  }

  async #read(articleId: string | null): Promise<KeptBook> {
    const read = await this.#file(articleId).read();
    if (read.ok && read.value !== null) {
      const { seq, data } = read.value;
      return { book: bookFrom(articleId, data), seq };
    }
    if (read.ok && (articleId === null || this.#shared !== null))
      return { book: new TraceBook(articleId), seq: 0 };
    const changes = await this.#log.after(0, 'archive');
    return noted({ book: new TraceBook(articleId), seq: 0 }, changes, changes.at(-1)?.seq ?? 0);
  }

  #await(known: SequencedChange): void {
    this.#weight += entryCount(known.change) + 1;
    for (const id of partsOf(known.change).keys()) {
      if (id === null) continue;
      const own = this.#waiting.get(id);
      if (own === undefined) this.#waiting.set(id, [known]);
      else own.push(known);
    }
  }

  async #writeAll(shared: KeptBook): Promise<void> {
    await inParallel(this.#waiting.keys(), FILES_AT_ONCE, async (articleId) => {
      const { book } = await this.#ofArticle(articleId);
      await this.#write({ book, seq: shared.seq });
    });
    await this.#files.syncFolder(this.#root);
    // Last, for it says how far all of them are.
    await this.#write(shared);
    await this.#files.syncFolder(this.#root);
    this.#waiting.clear();
    this.#weight = 0;
  }

  async #write({ book, seq }: KeptBook): Promise<void> {
    await this.#file(book.articleId).writeDerived({ seq, data: traceDataOf(book) });
  }

  #file(articleId: string | null): SnapshotFile<TraceData> {
    return traceFile(this.#files, join(this.#root, `${articleId ?? 'workspace'}.json`));
  }
}

function noted({ book, seq: before }: KeptBook, changes: readonly SequencedChange[], seq: number): KeptBook {
  for (const known of changes) if (known.seq > before) book.note(known.change);
  return { book, seq };
}
