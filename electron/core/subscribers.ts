/** Whoever wants to be told of something, in the order in which they came. */
export class Subscribers<T> {
  readonly #listeners = new Set<(news: T) => void>();

  /** @returns a function that ends the subscription */
  add(listener: (news: T) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(news: T): void {
    for (const listener of this.#listeners) listener(news);
  }
}
