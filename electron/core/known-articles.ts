import { setImmediate } from 'node:timers/promises';
import type { Change } from '../../shared/changes/change.ts';
import type { WorkspaceState } from '../../shared/changes/state.ts';
import type { Article } from '../../shared/schema/article.ts';
import type { Id } from '../../shared/schema/ids.ts';

/** What tells whether an article is in the library already, or one like it. */
export type KnownArticle = Pick<Article, 'id' | 'checksum' | 'title' | 'source' | 'length' | 'deletedAt'> & {
  /** Of the file that it came from. */
  readonly fileName: string;
};

/** Milliseconds of reading between two looks at what else is to be done. */
const SLICE = 4;

/** The library's articles as an import needs them; gathered when somebody asks for the first time. */
export class KnownArticles {
  readonly #state: WorkspaceState;
  readonly #byId = new Map<Id, KnownArticle>();
  readonly #byText = new Map<string, Id>();
  #gathering: Promise<void> | null = null;

  constructor(state: WorkspaceState) {
    this.#state = state;
  }

  /** @param checksum of its canonical text */
  async withText(checksum: string): Promise<Id | undefined> {
    await this.#gathered();
    return this.#byText.get(checksum);
  }

  async all(): Promise<Iterable<KnownArticle>> {
    await this.#gathered();
    return this.#byId.values();
  }

  note({ entries }: Change): void {
    if (this.#gathering === null) return;
    for (const entry of entries) {
      if (entry.table !== 'articles') continue;
      const before = this.#byId.get(entry.id);
      if (entry.type === 'create') this.#put(factsOf(entry.record));
      else if (entry.type === 'update' && before !== undefined) this.#put({ ...before, ...entry.to });
      else if (entry.type === 'delete') {
        this.#byId.delete(entry.id);
        this.#byText.delete(entry.record.checksum);
      }
    }
  }

  #gathered(): Promise<void> {
    this.#gathering ??= this.#gather();
    return this.#gathering;
  }

  /** Beside the work: what is altered meanwhile is noted, or met as it is then. */
  async #gather(): Promise<void> {
    let sliceBegan = performance.now();
    for (const article of this.#state.values('articles')) {
      this.#put(factsOf(article));
      if (performance.now() - sliceBegan < SLICE) continue;
      await setImmediate();
      sliceBegan = performance.now();
    }
  }

  #put(known: KnownArticle): void {
    this.#byId.set(known.id, known);
    this.#byText.set(known.checksum, known.id);
  }
}

function factsOf({ id, checksum, title, source, length, deletedAt, origin }: Article): KnownArticle {
  return { id, checksum, title, source, length, deletedAt, fileName: origin.name };
}
