import type { Entry } from '../../shared/changes/change.ts';
import type { Records } from '../../shared/changes/state.ts';
import type { Article } from '../../shared/schema/article.ts';
import type { Id } from '../../shared/schema/ids.ts';
import { Slices } from './slices.ts';
import { textsOf } from './storage/record-lines.ts';

/** A text of an article that others are found by. */
export interface IndexedText {
  /** The name that it stands under in an article's line, before anything else of that name. */
  readonly name: string;
  /** Null where an article has none; undefined of fields that do not tell. */
  of(fields: Partial<Article>): string | null | undefined;
  /** Texts that are found by each other have the same form. */
  form?(text: string): string;
}

/**
 * The library's articles by one of their texts, those in the bin too: gathered from the lines of the index when somebody
 * asks for the first time, without the articles being read, and followed from then on.
 */
export class ArticleIndex {
  readonly #articles: Records<Article>;
  readonly #text: IndexedText;
  readonly #ids = new Map<string, Id[]>();
  /** Whose text was told while the others were gathered. */
  readonly #told = new Set<Id>();
  #isWhole = false;
  #gathering: Promise<void> | null = null;

  constructor(articles: Records<Article>, text: IndexedText) {
    this.#articles = articles;
    this.#text = text;
  }

  /** In the order in which they came here. */
  async find(text: string): Promise<readonly Id[]> {
    this.#gathering ??= this.#gather();
    await this.#gathering;
    return this.#ids.get(this.#formOf(text)) ?? [];
  }

  note(entry: Entry): void {
    if (this.#gathering === null || entry.table !== 'articles') return;
    const { of } = this.#text;
    const [from, to] =
      entry.type === 'update'
        ? [of(entry.from), of(entry.to)]
        : [
            entry.type === 'delete' ? of(entry.record) : null,
            entry.type === 'create' ? of(entry.record) : null,
          ];
    if (from === undefined && to === undefined) return;
    if (!this.#isWhole) this.#told.add(entry.id);
    this.#take(from, entry.id);
    // It may have been gathered already, between its being made and its being told.
    if (to !== null && to !== undefined && !this.#ids.get(this.#formOf(to))?.includes(entry.id)) {
      this.#put(to, entry.id);
    }
  }

  /** Beside the work: what is altered meanwhile is noted, or met as it is then. */
  async #gather(): Promise<void> {
    const slices = new Slices();
    for (const [id, text] of textsOf(this.#articles, this.#text.name)) {
      const article = text === undefined ? this.#articles.get(id) : undefined;
      if (!this.#told.has(id)) this.#put(article === undefined ? text : this.#text.of(article), id);
      if (slices.isOver) await slices.pause();
    }
    this.#isWhole = true;
    this.#told.clear();
  }

  #put(text: string | null | undefined, id: Id): void {
    if (text === null || text === undefined) return;
    const form = this.#formOf(text);
    const ids = this.#ids.get(form);
    if (ids === undefined) this.#ids.set(form, [id]);
    else ids.push(id);
  }

  #take(text: string | null | undefined, id: Id): void {
    if (text === null || text === undefined) return;
    const ids = this.#ids.get(this.#formOf(text));
    const at = ids?.indexOf(id) ?? -1;
    if (at !== -1) ids?.splice(at, 1);
  }

  #formOf(text: string): string {
    return this.#text.form?.(text) ?? text;
  }
}
