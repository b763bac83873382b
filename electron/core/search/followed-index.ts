import type { DatabaseSync } from 'node:sqlite';
import { apply } from '../../../shared/changes/apply.ts';
import type { SequencedChange } from '../../../shared/changes/change.ts';
import type { Article } from '../../../shared/schema/article.ts';
import type { IndexState, SearchAnswer } from '../../../shared/search/search-request.ts';
import { articleDatabase, type ArticleData } from '../storage/article-database.ts';
import { ChangeLog } from '../storage/change-log.ts';
import { readJournal } from '../storage/journal-content.ts';
import { onDisk } from '../storage/storage-failure.ts';
import { workspaceDatabase, type BringUpToDate } from '../storage/workspace-database.ts';
import { workspaceFolder, type WorkspaceFolder } from '../workspace-folder.ts';
import { findEntries } from './find-entries.ts';
import type { SearchAsked } from './search-messages.ts';
import { closeSearchDatabase, isDamage, openSearchDatabase, throwAway } from './search-database.ts';
import { SearchIndex } from './search-index.ts';

/** Articles that are read and taken in together. */
const TOGETHER = 50;
/** Changes that are remembered for articles that come in later. */
const REMEMBERED = 20_000;

/**
 * The index of a workspace that somebody else writes: it reads the workspace's files and follows the changes that it is
 * told. What it was doing when it was interrupted it goes on with; what it cannot follow it makes anew.
 */
export class FollowedIndex {
  readonly #folder: WorkspaceFolder;
  #database: DatabaseSync;
  #index: SearchIndex;
  #log: ChangeLog;
  #told: SequencedChange[] = [];
  #building: IndexState | null = { done: 0, total: 0 };
  #work: Promise<void>;
  #closing = false;

  constructor(root: string) {
    this.#folder = workspaceFolder(root);
    this.#database = openSearchDatabase(this.#folder.searchIndex);
    this.#index = new SearchIndex(this.#database);
    this.#log = new ChangeLog(this.#folder.files, this.#folder.journal, []);
    this.#work = this.#mending(() => this.#catchUp());
  }

  /** A change that is on the disk. */
  tell(sequenced: SequencedChange): void {
    this.#told.push(sequenced);
    if (this.#told.length === 1) this.#work = this.#work.then(() => this.#mending(() => this.#follow()));
  }

  /** Resolves when everything that was told before is part of the index; rejects when that cannot be. */
  settled(): Promise<void> {
    return this.#work;
  }

  /** Looks through what there is while the index is being built, through everything else afterwards. */
  async search(request: SearchAsked): Promise<SearchAnswer> {
    if (this.#building === null) await this.settled();
    let found: Pick<SearchAnswer, 'hits' | 'total'> = { hits: [], total: 0 };
    await this.#mending(() => {
      found = findEntries(this.#database, request);
      return Promise.resolve();
    });
    return { ...found, building: this.#building };
  }

  async close(): Promise<void> {
    this.#closing = true;
    await this.#work.catch(() => undefined); // whoever asked was told
    closeSearchDatabase(this.#database);
  }

  /** Does some work; when the index turns out to be damaged, makes it anew. */
  async #mending(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!isDamage(error)) throw error;
      await this.#startOver();
      this.#building = { done: 0, total: 0 };
      await this.#catchUp();
      await work();
    }
  }

  async #startOver(): Promise<void> {
    this.#database.close();
    throwAway(this.#folder.searchIndex);
    this.#database = openSearchDatabase(this.#folder.searchIndex);
    this.#index = new SearchIndex(this.#database);
    await Promise.resolve();
  }

  async #catchUp(): Promise<void> {
    const { seq, change } = this.#index.place;
    const { files, journal } = this.#folder;
    this.#log = new ChangeLog(files, journal, (await readJournal(files, journal)).changes);
    await this.#log.reach(Math.max(0, seq - 1));
    const [first] = this.#log.recent;
    const isFollowed = seq === 0 ? (first?.seq ?? 1) === 1 : first?.seq === seq && first.change.id === change;
    if (!isFollowed) {
      if (seq > 0) await this.#startOver();
    } else {
      this.#told = [...this.#log.recent.filter((known) => known.seq > seq), ...this.#told];
    }
    if (!this.#index.place.whole) await this.#build(isFollowed && this.#index.articleIds().size > 0);
    this.#building = null;
    await this.#follow();
  }

  /** @param goesOn an earlier start was interrupted: what is in the index stays */
  async #build(goesOn: boolean): Promise<void> {
    const bringUpToDate: BringUpToDate = async (state, seq) => {
      await this.#log.reach(seq);
      const changes = await this.#log.after(seq, 'journal');
      for (const { change } of changes) apply(state, change);
      return changes.at(-1)?.seq ?? seq;
    };
    const read = await workspaceDatabase(
      this.#folder.files,
      this.#folder.database,
      bringUpToDate,
      ignore,
    ).adapter.read();
    const articles = [...(read?.data.articles ?? [])];
    if (!goesOn) {
      this.#index.inOneStep(() => {
        for (const actor of read?.data.actors ?? []) this.#index.putActor(actor);
        const last = this.#log.recent.at(-1);
        const seq = read?.seq ?? 0;
        this.#index.place = { seq, change: last?.seq === seq ? last.change.id : '', whole: false };
      });
    }
    const there = this.#index.articleIds();
    const missing = articles.filter(({ id }) => !there.has(id));
    for (let at = 0; at < missing.length; at += TOGETHER) {
      if (this.#closing) return; // it goes on from here the next time
      this.#building = { done: there.size + at, total: articles.length };
      await this.#takeIn(missing.slice(at, at + TOGETHER));
    }
    this.#index.place = { ...this.#index.place, whole: true };
  }

  async #follow(): Promise<void> {
    while (this.#told.length > 0) {
      const told = this.#told.filter(({ seq }) => seq > this.#index.place.seq);
      this.#told = [];
      const last = told.at(-1);
      if (last === undefined) return;
      if (this.#log.recent.length > REMEMBERED) this.#log.forget(this.#index.place.seq);
      const latest = this.#log.recent.at(-1)?.seq ?? 0;
      for (const known of told) if (known.seq > latest) this.#log.add(known);
      const added: Article[] = [];
      this.#index.inOneStep(() => {
        for (const sequenced of told) added.push(...this.#index.apply(sequenced));
        this.#index.place = { seq: last.seq, change: last.change.id, whole: added.length === 0 };
      });
      if (added.length === 0) continue;
      await this.#takeIn(added);
      this.#index.place = { ...this.#index.place, whole: true };
    }
  }

  async #takeIn(articles: readonly Article[]): Promise<void> {
    const read = await Promise.all(
      articles.map(async (article) => [article, await this.#dataOf(article.id)] as const),
    );
    this.#index.inOneStep(() => {
      for (const [article, data] of read) this.#index.addArticle(article, data);
    });
  }

  /** Null for an article whose file is damaged; that is told where it is opened. */
  async #dataOf(id: string): Promise<ArticleData | null> {
    const path = this.#folder.article(id);
    const database = articleDatabase(this.#folder.files, path, id, this.#log.afterFor(id), ignore);
    const read = await onDisk(path, () => database.adapter.read());
    return read.ok ? (read.value?.data ?? null) : null;
  }
}

/** Damage is told by whoever writes the workspace. */
function ignore(): void {
  return undefined;
}
