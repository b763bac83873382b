import { join } from 'node:path';
import * as z from 'zod';
import type { SequencedChange } from '../../../shared/changes/change.ts';
import { partsOf } from '../../../shared/changes/parts-of-change.ts';
import { Trace } from '../../../shared/merge/lineage.ts';
import { TraceBook } from '../../../shared/merge/trace-book.ts';
import { inParallel } from '../in-parallel.ts';
import { Stamp } from '../../../shared/schema/stamp.ts';
import type { ChangeLog } from '../storage/change-log.ts';
import type { FileLayer } from '../storage/file-layer.ts';
import { SnapshotFile } from '../storage/snapshot-file.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';

/** Of a record that was made and never altered since, which most are: its place and the change that made it. */
const MadeOnce = z.tuple([z.string(), Stamp.shape.mark, Stamp.shape.at, Stamp.shape.by]);

const Traces = z.strictObject({ made: z.array(MadeOnce), traces: z.array(z.tuple([z.string(), Trace])) });
type Traces = z.infer<typeof Traces>;
type TraceFile = SnapshotFile<Traces>;

/** Files that wait for the disk at once: it takes several in one go. */
const FILES_AT_ONCE = 12;

interface KeptBook {
  readonly book: TraceBook;
  /** The last change that it has taken in. */
  readonly seq: number;
}

/**
 * What is known of where records come from, for merging: a digest of the history, kept in files so that a merge reads
 * no more of the history than is new since the last one. What is missing or damaged is written anew from the history.
 */
export class TraceStore {
  readonly #root: string;
  readonly #files: FileLayer;
  readonly #log: ChangeLog;
  #shared: KeptBook | null = null;

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
    await this.#files.makeFolder(this.#root);
    this.#shared ??= await this.#read(null);
    const from = this.#shared.seq;
    if (from >= seq) return;
    const isRecent = (this.#log.recent[0]?.seq ?? Infinity) <= from + 1;
    const changes = await this.#log.after(from, isRecent ? 'journal' : 'archive');
    await inParallel(byArticle(changes), FILES_AT_ONCE, async ([articleId, own]) => {
      const kept = await this.#read(articleId);
      await this.#write(noted(kept, own, seq));
    });
    await this.#files.syncFolder(this.#root);
    // Last, for it says how far all of them are.
    this.#shared = noted(this.#shared, changes, seq);
    await this.#write(this.#shared);
    await this.#files.syncFolder(this.#root);
  }

  /** What is known of an article's annotations. */
  async ofArticle(articleId: string): Promise<TraceBook> {
    return (await this.#read(articleId)).book;
  }

  async #read(articleId: string | null): Promise<KeptBook> {
    const read = await this.#file(articleId).read();
    if (read.ok && read.value !== null) {
      return {
        book: new TraceBook(articleId, tracesFrom(read.value.data)),
        seq: read.value.seq,
      };
    }
    if (read.ok && (articleId === null || this.#shared !== null))
      return { book: new TraceBook(articleId), seq: 0 };
    const changes = await this.#log.after(0, 'archive');
    return noted({ book: new TraceBook(articleId), seq: 0 }, changes, changes.at(-1)?.seq ?? 0);
  }

  async #write({ book, seq }: KeptBook): Promise<void> {
    await this.#file(book.articleId).writeDerived({ seq, data: dataOf(book) });
  }

  #file(articleId: string | null): TraceFile {
    return new SnapshotFile(
      this.#files,
      join(this.#root, `${articleId ?? 'workspace'}.json`),
      'slantwise-lineage',
      Traces,
    );
  }
}

function dataOf(book: TraceBook): Traces {
  const data: Traces = { made: [], traces: [] };
  for (const [place, trace] of book.entries) {
    const { made } = trace.lineage;
    if (isMadeOnce(trace)) data.made.push([place, made.mark, made.at, made.by]);
    else data.traces.push([place, trace as Traces['traces'][number][1]]);
  }
  return data;
}

function isMadeOnce({ lineage: { seen, made, versions, removals }, gone }: Trace): boolean {
  const [only] = seen;
  const isPlain = gone === null && removals.length === 0 && Object.keys(versions).length === 0;
  return isPlain && seen.length === 1 && only === made.mark;
}

function* tracesFrom({ made, traces }: Traces): Iterable<readonly [string, Trace]> {
  for (const [place, mark, at, by] of made) {
    yield [
      place,
      { lineage: { seen: [mark], made: { mark, at, by }, versions: {}, removals: [] }, gone: null },
    ];
  }
  yield* traces as [string, Trace][];
}

function noted({ book, seq: before }: KeptBook, changes: readonly SequencedChange[], seq: number): KeptBook {
  for (const known of changes) if (known.seq > before) book.note(known.change);
  return { book, seq };
}

/** The changes by the articles whose annotations, or whose annotations' lineages, they touch. */
function byArticle(changes: readonly SequencedChange[]): ReadonlyMap<string, readonly SequencedChange[]> {
  const found = new Map<string, SequencedChange[]>();
  for (const known of changes) {
    for (const id of partsOf(known.change).keys()) {
      if (id === null) continue;
      const own = found.get(id);
      if (own === undefined) found.set(id, [known]);
      else own.push(known);
    }
  }
  return found;
}
