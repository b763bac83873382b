import type { SharedTable } from '../../shared/schema/tables.ts';

/** What a part of the screen can depend on: a shared table, the counts by article, the usage of records, the open articles. */
export type Topic = SharedTable | 'counts' | 'usage' | 'articles-open';

/** A state as it is now: another object once one of the topics that one looks at was touched. */
export interface View<S> {
  readonly state: S;
}

/** Versions by topic: a change wakes only who looks at what it touched. */
export class Topics {
  readonly #versions = new Map<Topic, number>();
  readonly #listeners = new Map<Topic, Set<() => void>>();

  version(topic: Topic): number {
    return this.#versions.get(topic) ?? 0;
  }

  /** @returns a function that ends the subscription */
  subscribe(topic: Topic, listener: () => void): () => void {
    let held = this.#listeners.get(topic);
    if (held === undefined) this.#listeners.set(topic, (held = new Set()));
    const listeners = held.add(listener);
    return () => listeners.delete(listener);
  }

  touch(topics: Iterable<Topic>): void {
    const touched = [...topics];
    for (const topic of touched) this.#versions.set(topic, this.version(topic) + 1);
    for (const topic of touched) for (const listener of [...(this.#listeners.get(topic) ?? [])]) listener();
  }
}
