import type { LibraryPage } from '../../shared/api/desk-snapshot.ts';
import type { DeskState } from '../../shared/api/desk-state.ts';
import type { Article } from '../../shared/schema/article.ts';
import type { Id } from '../../shared/schema/ids.ts';
import type { ShownTallies } from './blind/shown-tallies.ts';
import type { Workspace } from './workspace.ts';

/** Articles in the first part, which the analyst waits for, and in each later one, which edits may have to wait for. */
const FIRST = 1_000;
const LATER = 4_000;

/**
 * Hands the library to a window part by part, so that a desk with a hundred thousand articles is usable at once. What
 * is added meanwhile reaches the window as a change.
 */
export class LibraryPages {
  readonly #workspace: Workspace;
  /** As they were when a window opened last, latest first. */
  #ids: readonly Id[] = [];

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** The latest articles, and those where the analyst was. */
  first({ articleId, tabs, recent }: DeskState, tallies: ShownTallies): LibraryPage {
    this.#ids = [...this.#workspace.state.tables.articles.keys()].sort().reverse();
    const wanted = [...tabs, ...recent, ...(articleId === null ? [] : [articleId])];
    return this.#pageAt(0, FIRST, wanted, tallies);
  }

  page(before: Id, tallies: ShownTallies): LibraryPage {
    const from = this.#ids.findIndex((id) => id < before);
    return this.#pageAt(from === -1 ? this.#ids.length : from, LATER, [], tallies);
  }

  #pageAt(from: number, size: number, besides: readonly Id[], tallies: ShownTallies): LibraryPage {
    const { state, seq } = this.#workspace;
    const page = this.#ids.slice(from, from + size);
    const articles = [...new Set([...page, ...besides])].flatMap((id): readonly Article[] => {
      const article = state.get('articles', id);
      return article === undefined ? [] : [article];
    });
    const counts = articles.flatMap(({ id }) =>
      state.counts.has(id) ? [[id, tallies.countsOf(id)] as const] : [],
    );
    const isLast = from + size >= this.#ids.length;
    return { seq, articles, counts, before: isLast ? null : (page.at(-1) ?? null) };
  }
}
