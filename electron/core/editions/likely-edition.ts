import type { LikelyEdition } from '../../../shared/api/edition-report.ts';
import type { Article } from '../../../shared/schema/article.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import { sharedShingles, shingles } from '../../../shared/text/shingles.ts';
import type { Workspace } from '../workspace.ts';

/** So much of the shorter text must stand in the other one. */
const LEAST_SHARE = 0.4;
/** Texts are read from the disk: only so many are looked into. */
const MOST_TEXTS = 4;
/** By how much the lengths may differ where only the source is the same. */
const LENGTHS = 1.5;
/** Of the articles of a source, the latest are looked at. */
const MOST_OF_A_SOURCE = 200;
/** Texts whose shingles are kept: articles that come together have much the same candidates. */
const MOST_KEPT = 16;

type Shingles = ReturnType<typeof shingles>;

/**
 * Finds the article of the library that a new one may be an edition of: with the same title, or from the same source and
 * of about the same length, and with much of the same text. A suggestion only; nothing is altered.
 */
export class LikelyEditions {
  readonly #workspace: Workspace;
  readonly #kept = new Map<Id, Shingles>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  async of(article: Article): Promise<LikelyEdition | null> {
    const candidates = await this.#candidates(article);
    const own = candidates.length === 0 ? null : await this.#shinglesOf(article.id);
    let best: LikelyEdition | null = null;
    for (const articleId of own === null ? [] : candidates) {
      const other = await this.#shinglesOf(articleId);
      if (own === null || other === null) continue;
      const share = sharedShingles(own, other);
      if (share >= LEAST_SHARE && share > (best?.share ?? 0)) best = { articleId, share };
    }
    return best;
  }

  /** Those with the title first, of the others the latest. */
  async #candidates(article: Article): Promise<readonly Id[]> {
    const { known, state } = this.#workspace;
    const found = new Set<Id>();
    const look = (ids: readonly Id[], fits: (other: Article) => boolean): void => {
      for (const id of ids.toReversed()) {
        if (found.size >= MOST_TEXTS) return;
        const other = id === article.id ? undefined : state.get('articles', id);
        if (other !== undefined && other.deletedAt === null && fits(other)) found.add(id);
      }
    };
    look(await known.by.titles.find(article.title), () => true);
    const { source } = article;
    const fromSource = source === null ? [] : await known.by.sources.find(source);
    look(fromSource.slice(-MOST_OF_A_SOURCE), (other) => isAsLong(other, article));
    return [...found];
  }

  /** @returns null for a damaged file, which is reported where it is opened */
  async #shinglesOf(id: Id): Promise<Shingles | null> {
    const kept = this.#kept.get(id);
    if (kept !== undefined) return kept;
    const { articles } = this.#workspace;
    const looked = await this.#workspace.settled(() => articles.document(id));
    if (!looked.ok) return null;
    const made = shingles(looked.value.text);
    this.#kept.set(id, made);
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size > MOST_KEPT) this.#kept.delete(oldest);
    return made;
  }
}

function isAsLong(a: Article, b: Article): boolean {
  return Math.max(a.length, b.length) / Math.max(1, Math.min(a.length, b.length)) <= LENGTHS;
}
