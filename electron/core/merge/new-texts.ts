import { ok, type Result } from '../../../shared/errors.ts';
import type { ArticleDocument } from '../../../shared/schema/article.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import { onDisk } from '../storage/storage-failure.ts';
import type { Workspace } from '../workspace.ts';

/** Files that wait for the disk at once: it takes several in one go. */
const AT_ONCE = 12;

/**
 * The files of articles that a merge brings, written while the merge is planned: before their records are known to
 * anybody. One that is there from an earlier time is kept.
 */
export class NewTexts {
  readonly #workspace: Workspace;
  readonly #begun = new Set<Id>();
  readonly #waiting = new Set<Promise<void>>();
  #failure: Result<never> | null = null;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Begins to write a text, when the disk has little else to do. */
  async add(document: ArticleDocument): Promise<void> {
    if (this.#begun.has(document.articleId)) return;
    this.#begun.add(document.articleId);
    while (this.#waiting.size >= AT_ONCE) await Promise.race(this.#waiting);
    const writing = this.#write(document).finally(() => this.#waiting.delete(writing));
    this.#waiting.add(writing);
  }

  /** Resolves when all are on the disk. @returns what it said of the first that it refused */
  async written(): Promise<Result<null>> {
    await Promise.all(this.#waiting);
    if (this.#failure !== null || this.#begun.size === 0) return this.#failure ?? ok(null);
    const { articles, folder } = this.#workspace;
    const synced = await onDisk(folder.articles, () => articles.syncFolder());
    return synced.ok ? ok(null) : synced;
  }

  async #write(document: ArticleDocument): Promise<void> {
    const { articles, folder, seq } = this.#workspace;
    const known = await articles.document(document.articleId);
    if (known.ok && known.value.text === document.text) return;
    const made = await onDisk(folder.article(document.articleId), () => articles.create(document, seq));
    if (!made.ok) this.#failure ??= made;
  }
}
