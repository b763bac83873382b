import type { OpenArticle, WorkspaceState } from '../../shared/changes/state.ts';
import { fail, ok, type Result } from '../../shared/errors.ts';
import type { ArticleDocument } from '../../shared/schema/article.ts';
import {
  articleData,
  articleDatabase,
  articleFrom,
  articleLook,
  type ArticleData,
  type ArticleDatabase,
  type ArticleLook,
} from './storage/article-database.ts';
import type { ChangeLog } from './storage/change-log.ts';
import type { Snapshot } from './storage/snapshot-file.ts';
import { onDisk, type StorageFailure } from './storage/storage-failure.ts';
import type { WorkspaceFolder } from './workspace-folder.ts';

export type ArticleSnapshot = Snapshot<ArticleData>;

/** Articles that stay in memory; any other is read again when it is opened. */
const KEPT_OPEN = 16;

/** The articles' databases: read when an article is opened, written when the journal is folded in. */
export class ArticleStore {
  readonly #folder: WorkspaceFolder;
  readonly #state: WorkspaceState;
  readonly #log: ChangeLog;
  readonly #onFallback: (failure: StorageFailure) => void;

  constructor(
    folder: WorkspaceFolder,
    state: WorkspaceState,
    log: ChangeLog,
    onFallback: (failure: StorageFailure) => void,
  ) {
    this.#folder = folder;
    this.#state = state;
    this.#log = log;
    this.#onFallback = onFallback;
  }

  /**
   * Puts an article into the state, so that commands can be decided on it.
   * @param keep how many stay open beside it, where a command needs more than usual at once
   */
  async open(id: string, keep = KEPT_OPEN): Promise<Result<OpenArticle>> {
    if (this.#state.get('articles', id) === undefined) {
      return fail('not-found', 'This article is not there.', { table: 'articles', id });
    }
    return this.load(id, keep);
  }

  /** As `open`, for an article whose record is about to be made. */
  async load(id: string, keep = KEPT_OPEN): Promise<Result<OpenArticle>> {
    const known = this.#state.open.get(id);
    if (known !== undefined) {
      this.#state.open.delete(id); // the latest used is the last of the map
      this.#state.open.set(id, known);
      return ok(known);
    }
    const read = await this.#readWhole(id);
    if (!read.ok) return read;
    this.#state.open.set(id, read.value);
    this.#closeOldest(Math.max(keep, KEPT_OPEN));
    return read;
  }

  /** An article for a look that goes over many: those that are open stay open. */
  async peek(id: string): Promise<Result<OpenArticle>> {
    const known = this.#state.open.get(id);
    return known === undefined ? this.#readWhole(id) : ok(known);
  }

  /**
   * An article for a look at some of its annotations: what that costs follows them, not what else is there.
   * To read an annotation, or the text, throws a StorageFailure where its line is not sound.
   */
  async look(id: string): Promise<Result<ArticleLook>> {
    const known = this.#state.open.get(id);
    if (known !== undefined) return ok(known);
    const read = await this.#read(id, true);
    return read.ok ? ok(articleLook(read.value)) : read;
  }

  /** The text of an article, its annotations being left as they are. */
  async document(id: string): Promise<Result<ArticleDocument>> {
    const looked = await this.look(id);
    if (!looked.ok) return looked;
    return onDisk(this.#folder.article(id), () => Promise.resolve({ ...looked.value.document }));
  }

  /** Makes the file of a new article, before its record is known to anybody. `syncFolder` has to follow. */
  async create(document: ArticleDocument, seq: number): Promise<void> {
    await this.write(document.articleId, { seq, data: { document, annotations: [] } });
  }

  /**
   * What an article's next snapshot is to hold. Nothing may be half done.
   * @returns null when its file is damaged: it is left as it is, and the journal is archived
   */
  async snapshot(id: string, seq: number): Promise<ArticleSnapshot | null> {
    const article = await this.look(id);
    return article.ok ? { seq, data: articleData(article.value) } : null;
  }

  /** `syncFolder` has to follow. */
  async write(id: string, snapshot: ArticleSnapshot): Promise<void> {
    const database = this.#database(id, { syncsFolder: false });
    database.data = snapshot;
    await database.write();
  }

  /** Resolves when the files that were written are found after a loss of power too. */
  async syncFolder(): Promise<void> {
    await this.#folder.files.syncFolder(this.#folder.articles);
  }

  async #readWhole(id: string): Promise<Result<OpenArticle>> {
    const read = await this.#read(id, false);
    return read.ok ? ok(articleFrom(read.value)) : read;
  }

  async #read(id: string, later: boolean): Promise<Result<ArticleData>> {
    const path = this.#folder.article(id);
    const read = await onDisk(path, () => this.#database(id, { later }).adapter.read());
    if (!read.ok) return read;
    return read.value === null
      ? fail('corrupt', 'The file with this article’s text is missing.', { path })
      : ok(read.value.data);
  }

  #database(id: string, how: Parameters<typeof articleDatabase>[5] = {}): ArticleDatabase {
    return articleDatabase(
      this.#folder.files,
      this.#folder.article(id),
      id,
      this.#log.afterFor(id),
      this.#onFallback,
      how,
    );
  }

  #closeOldest(keep: number): void {
    for (const id of this.#state.open.keys()) {
      if (this.#state.open.size <= keep) return;
      this.#state.open.delete(id);
    }
  }
}
