import { touchedArticles } from '../../../shared/changes/apply.ts';
import type { Change, SequencedChange } from '../../../shared/changes/change.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import type { FileLayer } from './file-layer.ts';
import { archivedJournals, readJournal } from './journal-content.ts';

/** Changes after a sequence number, oldest first, from the current journal or from its archive too. */
export type ChangesAfter = (seq: number, from: 'journal' | 'archive') => Promise<readonly SequencedChange[]>;

/**
 * The changes that are known: those that are not part of every snapshot yet in memory, older ones read from the archive
 * when somebody asks.
 */
export class ChangeLog {
  readonly #files: FileLayer;
  readonly #journalPath: string;
  #recent: SequencedChange[] = [];
  readonly #byId = new Map<Id, SequencedChange>();
  readonly #byArticle = new Map<string, SequencedChange[]>();

  constructor(files: FileLayer, journalPath: string, recent: readonly SequencedChange[]) {
    this.#files = files;
    this.#journalPath = journalPath;
    this.#startOver(recent);
  }

  get recent(): readonly SequencedChange[] {
    return this.#recent;
  }

  add(sequenced: SequencedChange): void {
    this.#recent.push(sequenced);
    this.#byId.set(sequenced.change.id, sequenced);
    for (const articleId of touchedArticles(sequenced.change)) {
      const list = this.#byArticle.get(articleId);
      if (list === undefined) this.#byArticle.set(articleId, [sequenced]);
      else list.push(sequenced);
    }
  }

  /**
   * Takes into memory every change after a snapshot, from the archive too: a journal may have been put away without
   * having been folded in to the end.
   */
  async reach(seq: number): Promise<void> {
    const first = this.#recent[0]?.seq ?? Infinity;
    const older: SequencedChange[] = [];
    for (const path of await archivedJournals(this.#files, this.#journalPath, seq)) {
      for (const known of (await readJournal(this.#files, path)).changes) {
        if (known.seq > seq && known.seq < first) older.push(known);
      }
    }
    if (older.length > 0) this.#startOver([...older, ...this.#recent]);
  }

  /** Leaves out changes that cannot be applied because what they build on is missing. */
  leaveOut(unfit: readonly SequencedChange[]): void {
    const gone = new Set(unfit);
    this.#startOver(this.#recent.filter((known) => !gone.has(known)));
  }

  /** Everything up to a change is in every snapshot: it is found in the archive from now on. */
  forget(seq: number): void {
    this.#startOver(this.#recent.filter((known) => known.seq > seq));
  }

  /** Articles that the changes in memory touch. */
  touched(): readonly string[] {
    return [...this.#byArticle.keys()];
  }

  async find(id: Id): Promise<Change | undefined> {
    const known = this.#byId.get(id);
    if (known !== undefined) return known.change;
    for await (const { change } of this.#archived()) if (change.id === id) return change;
    return undefined;
  }

  readonly after: ChangesAfter = (seq, from) => this.#after(seq, from, this.#recent, () => true);

  /** Those that touch an article. */
  afterFor(articleId: string): ChangesAfter {
    const touches = ({ change }: SequencedChange): boolean => touchedArticles(change).has(articleId);
    return (seq, from) => this.#after(seq, from, this.#byArticle.get(articleId) ?? [], touches);
  }

  /** What touched an article, or its annotations, after a change; oldest first. */
  async since(seq: number, articleId: string): Promise<readonly Change[]> {
    const touches = ({ change }: SequencedChange): boolean => concerns(change, articleId);
    return (await this.#after(seq, 'archive', this.#recent.filter(touches), touches)).map(
      ({ change }) => change,
    );
  }

  /** Latest first. */
  async latest(limit: number, wanted: (change: Change) => boolean): Promise<readonly SequencedChange[]> {
    const found = this.#recent
      .toReversed()
      .filter(({ change }) => wanted(change))
      .slice(0, limit);
    if (found.length === limit) return found;
    const first = this.#recent[0]?.seq ?? Infinity;
    for await (const known of this.#archived()) {
      if (known.seq < first && wanted(known.change)) found.push(known);
      if (found.length === limit) break;
    }
    return found;
  }

  #startOver(recent: readonly SequencedChange[]): void {
    this.#recent = [];
    this.#byId.clear();
    this.#byArticle.clear();
    for (const known of recent) this.add(known);
  }

  async #after(
    seq: number,
    from: 'journal' | 'archive',
    recent: readonly SequencedChange[],
    wanted: (known: SequencedChange) => boolean,
  ): Promise<readonly SequencedChange[]> {
    const newer = recent.filter((known) => known.seq > seq);
    if (from === 'journal') return newer;
    const first = this.#recent[0]?.seq ?? Infinity;
    const older: SequencedChange[] = [];
    for await (const known of this.#archived(seq)) {
      if (known.seq <= seq) break;
      if (known.seq < first && wanted(known)) older.push(known);
    }
    return [...older.reverse(), ...newer];
  }

  /** The archive, latest first; at least back to a change. */
  async *#archived(beyond = 0): AsyncIterable<SequencedChange> {
    for (const path of (await archivedJournals(this.#files, this.#journalPath, beyond)).toReversed()) {
      yield* (await readJournal(this.#files, path)).changes.toReversed();
    }
  }
}

function concerns({ entries }: Change, articleId: string): boolean {
  return entries.some(
    (entry) => entry.articleId === articleId || (entry.table === 'articles' && entry.id === articleId),
  );
}
