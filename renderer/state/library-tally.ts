import type { Article } from '../../shared/schema/article.ts';

/** What is known of the library as a whole, kept in step article by article. */
export class LibraryTally {
  /** Articles in the library, and in the bin. */
  sizes: { readonly articles: number; readonly bin: number } = { articles: 0, bin: 0 };
  readonly #known = new Map<string, Article>();
  /** How many later editions each article has. */
  readonly #editions = new Map<string, number>();

  /** Whether a later edition has taken an article's place. */
  isSuperseded(articleId: string): boolean {
    return this.#editions.has(articleId);
  }

  /** @param article as it is now; undefined when it is gone */
  note(id: string, article: Article | undefined): void {
    const before = this.#known.get(id);
    if (before === article) return;
    if (before !== undefined) this.#count(before, -1);
    if (article === undefined) this.#known.delete(id);
    else {
      this.#known.set(id, article);
      this.#count(article, 1);
    }
  }

  startOver(): void {
    this.sizes = { articles: 0, bin: 0 };
    this.#known.clear();
    this.#editions.clear();
  }

  #count({ deletedAt, revisionOf }: Article, step: 1 | -1): void {
    const { articles, bin } = this.sizes;
    if (deletedAt !== null) {
      this.sizes = { articles, bin: bin + step };
      return;
    }
    this.sizes = { articles: articles + step, bin };
    if (revisionOf === null) return;
    const editions = (this.#editions.get(revisionOf) ?? 0) + step;
    if (editions === 0) this.#editions.delete(revisionOf);
    else this.#editions.set(revisionOf, editions);
  }
}
