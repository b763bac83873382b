import type { OpenArticle, WorkspaceState } from '../../shared/changes/state.ts';
import { fail, ok, type Result } from '../../shared/errors.ts';
import type { ArticleDocument } from '../../shared/schema/article.ts';
import {
  articleData,
  articleDatabase,
  articleFrom,
  type ArticleDatabase,
} from './storage/article-database.ts';
import type { ChangeLog } from './storage/change-log.ts';
import { onDisk, type StorageFailure } from './storage/storage-failure.ts';
import type { WorkspaceFolder } from './workspace-folder.ts';

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

  /** Puts an article into the state, so that commands can be decided on it. */
  async open(id: string): Promise<Result<OpenArticle>> {
    if (this.#state.get('articles', id) === undefined) {
      return fail('not-found', 'This article is not there.', { table: 'articles', id });
    }
    const known = this.#state.open.get(id);
    if (known !== undefined) {
      this.#state.open.delete(id); // the latest used is the last of the map
      this.#state.open.set(id, known);
      return ok(known);
    }
    const read = await onDisk(this.#folder.article(id), () => this.#database(id).adapter.read());
    if (!read.ok) return read;
    if (read.value === null) {
      return fail('corrupt', 'The file with this article’s text is missing.', {
        path: this.#folder.article(id),
      });
    }
    const article = articleFrom(read.value.data);
    this.#state.open.set(id, article);
    this.#closeOldest();
    return ok(article);
  }

  /** Makes the file of a new article, before its record is known to anybody. */
  async create(document: ArticleDocument, seq: number): Promise<void> {
    const database = this.#database(document.articleId);
    database.data = { seq, data: { document, annotations: [] } };
    await database.write();
  }

  /** Writes an article's snapshot, which includes every change up to `seq`. */
  async write(id: string, seq: number): Promise<void> {
    const article = await this.open(id);
    if (!article.ok) return; // its file is damaged: it is left as it is, and the journal is archived
    const database = this.#database(id);
    database.data = { seq, data: articleData(article.value) };
    await database.write();
  }

  #database(id: string): ArticleDatabase {
    return articleDatabase(this.#folder.article(id), this.#log.afterFor(id), this.#onFallback);
  }

  #closeOldest(): void {
    for (const id of this.#state.open.keys()) {
      if (this.#state.open.size <= KEPT_OPEN) return;
      this.#state.open.delete(id);
    }
  }
}
