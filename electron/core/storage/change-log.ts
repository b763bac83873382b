import { touchedArticles } from '../../../shared/changes/apply.ts';
import type { Change, SequencedChange } from '../../../shared/changes/change.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import { archivedJournals, readJournal } from './journal-file.ts';

/** Changes after a sequence number, oldest first, from the current journal or from its archive too. */
export type ChangesAfter = (seq: number, from: 'journal' | 'archive') => Promise<readonly SequencedChange[]>;

/**
 * The changes that are known: those of the current journal in memory, older ones read from the archive
 * when somebody asks.
 */
export class ChangeLog {
  readonly #journalPath: string;
  #recent: SequencedChange[];
  readonly #byId = new Map<Id, SequencedChange>();
  readonly #byArticle = new Map<string, SequencedChange[]>();

  constructor(journalPath: string, recent: readonly SequencedChange[]) {
    this.#journalPath = journalPath;
    this.#recent = [];
    for (const change of recent) this.add(change);
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

  /** Takes back the latest changes, which never reached the disk. */
  drop(lost: readonly SequencedChange[]): void {
    const gone = new Set(lost);
    this.#recent = this.#recent.filter((known) => !gone.has(known));
    for (const known of gone) this.#byId.delete(known.change.id);
    for (const [articleId, list] of this.#byArticle) {
      this.#byArticle.set(
        articleId,
        list.filter((known) => !gone.has(known)),
      );
    }
  }

  /** The journal was put away: what it held is found in the archive from now on. */
  forget(): void {
    this.#recent = [];
    this.#byId.clear();
    this.#byArticle.clear();
  }

  /** Articles that the current journal touches. */
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

  /** Latest first. */
  async latest(limit: number, wanted: (change: Change) => boolean): Promise<readonly SequencedChange[]> {
    const found = this.#recent
      .toReversed()
      .filter(({ change }) => wanted(change))
      .slice(0, limit);
    if (found.length === limit) return found;
    for await (const known of this.#archived()) {
      if (wanted(known.change)) found.push(known);
      if (found.length === limit) break;
    }
    return found;
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
    for await (const known of this.#archived()) {
      if (known.seq <= seq) break;
      if (known.seq < first && wanted(known)) older.push(known);
    }
    return [...older.reverse(), ...newer];
  }

  /** The archive, latest first. */
  async *#archived(): AsyncIterable<SequencedChange> {
    for (const path of (await archivedJournals(this.#journalPath)).toReversed()) {
      yield* (await readJournal(path)).changes.toReversed();
    }
  }
}
