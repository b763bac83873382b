import type { Change } from '../../../shared/changes/change.ts';
import { TallySum } from '../../../shared/changes/tally-steps.ts';
import type { SettledArticle } from '../../../shared/merge/settled-article.ts';
import { packedChange, type PackedPart } from '../storage/packed-change.ts';
import { PackedList } from '../storage/packed-list.ts';

/** Entries from which on they wait packed: that takes a third more time, which fewer are not worth. */
const MANY = 25_000;

/**
 * What a merge does to annotations, article by article as they are settled, until it is a change. Of a large one nothing
 * but packed JSON is in memory.
 */
export class ArticleParts {
  readonly #plain = new Map<string, SettledArticle>();
  readonly #packed = new Map<string, PackedPart>();
  #plainCount = 0;
  readonly #ids = new Map<string, string>();
  readonly #packedFrom: number;

  /** @param packedFrom entries, more than which wait packed */
  constructor(packedFrom = MANY) {
    this.#packedFrom = packedFrom;
  }

  /** What was settled anew takes the place of what it was before. */
  async add(article: SettledArticle): Promise<void> {
    this.drop(article.articleId);
    const { off, on, lineage } = article;
    if (off.length + on.length + lineage.length === 0) return;
    this.#plain.set(article.articleId, article);
    this.#plainCount += weightOf(article);
    if (this.#plainCount <= this.#packedFrom && this.#packed.size === 0) return;
    for (const each of this.#plain.values()) this.#packed.set(each.articleId, await this.#pack(each));
    this.#plain.clear();
    this.#plainCount = 0;
  }

  drop(articleId: string): void {
    const plain = this.#plain.get(articleId);
    if (plain !== undefined) this.#plainCount -= weightOf(plain);
    this.#plain.delete(articleId);
    this.#packed.delete(articleId);
  }

  /** Of all articles together. */
  get entryCount(): number {
    const plain = Array.from(this.#plain.values(), ({ off, on }) => off.length + on.length);
    const packed = Array.from(this.#packed.values(), ({ off, on }) => off.length + on.length);
    return [...plain, ...packed].reduce((sum, each) => sum + each, 0);
  }

  get isEmpty(): boolean {
    return this.#plain.size + this.#packed.size === 0;
  }

  /** The change that does all this, and what another one does: what goes before it, what comes behind it. */
  joinedTo(change: Change): Change {
    if (this.#packed.size > 0) return packedChange(change, this.#packed);
    const plain = [...this.#plain.values()];
    return {
      ...change,
      entries: [...plain.flatMap(({ off }) => off), ...change.entries, ...plain.flatMap(({ on }) => on)],
      lineage: [...(change.lineage ?? []), ...plain.flatMap(({ lineage }) => lineage)],
    };
  }

  async #pack({ off, on, lineage }: SettledArticle): Promise<PackedPart> {
    const tally = new TallySum((id) => this.#same(id));
    for (const entry of [...off, ...on]) tally.add(entry);
    return {
      off: await PackedList.of(off),
      on: await PackedList.of(on),
      lineage: await PackedList.of(lineage),
      tally: tally.sum,
    };
  }

  #same(id: string): string {
    const known = this.#ids.get(id) ?? id;
    this.#ids.set(id, known);
    return known;
  }
}

function weightOf({ off, on, lineage }: SettledArticle): number {
  return Math.max(off.length + on.length, lineage.length);
}
