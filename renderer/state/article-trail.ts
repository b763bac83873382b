/** Beyond so many, following one by one is no quicker than looking at everything. */
const LONGEST = 20_000;

/** Which articles were touched, one after another: who follows the library looks at those alone. */
export class ArticleTrail {
  #ids: string[] = [];
  /** The place of the first id that is kept. */
  #first = 0;

  /** Where the next id will stand. */
  get end(): number {
    return this.#first + this.#ids.length;
  }

  touch(articleIds: Iterable<string>): void {
    for (const id of articleIds) this.#ids.push(id);
    if (this.#ids.length > LONGEST) this.everything();
  }

  /** Any article may have been touched. */
  everything(): void {
    this.#first = this.end + 1;
    this.#ids = [];
  }

  /** What was touched from a place on, once each; null when it may be anything. */
  since(place: number): ReadonlySet<string> | null {
    return place < this.#first ? null : new Set(this.#ids.slice(place - this.#first));
  }
}
