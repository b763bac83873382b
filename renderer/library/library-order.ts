import type { Reading } from '../../shared/api/desk-state.ts';
import type { WorkspaceState } from '../../shared/changes/state.ts';
import { ArticleStatus, type Article } from '../../shared/schema/article.ts';
import type { AnnotationCounts } from '../../shared/schema/tables.ts';
import type { ArticleTrail } from '../state/article-trail.ts';

/** An article with what the library shows of it. */
export interface LibraryRow {
  readonly article: Article;
  readonly counts: AnnotationCounts;
  /** How far it was read on this machine, 0 to 1, and when last; null when it was not. */
  readonly read: { readonly share: number; readonly at: string } | null;
}

export type SortColumn =
  | 'title'
  | 'source'
  | 'published'
  | 'imported'
  | 'language'
  | 'status'
  | 'due'
  | 'tags'
  | 'words'
  | 'actor'
  | 'stance'
  | 'bias'
  | 'note'
  | 'progress'
  | 'lastRead';

export interface Sorting {
  readonly column: SortColumn;
  readonly descending: boolean;
}

/** Above so many changed articles, merging them in is quicker than putting each in its place. */
const FEW = 100;

/** The articles of the library or of the bin, kept in order: an edit moves its own row and sorts nothing else. */
export class LibraryOrder {
  readonly #binned: boolean;
  readonly #column: SortColumn;
  readonly #sign: 1 | -1;
  /** What each row is sorted by: made once, for a sort compares each many times. */
  readonly #keys = new WeakMap<LibraryRow, SortKey>();
  readonly #reading: ReadonlyMap<string, Reading>;
  readonly #byId = new Map<string, LibraryRow>();
  #rows: readonly LibraryRow[] = [];
  /** How far the trail of touched articles has been followed. */
  #place = -1;

  constructor(where: 'articles' | 'bin', sorting: Sorting, reading: ReadonlyMap<string, Reading>) {
    this.#binned = where === 'bin';
    this.#reading = reading;
    this.#column = sorting.column;
    this.#sign = sorting.descending ? -1 : 1;
  }

  /**
   * The rows as the state is now; the same array when nothing that they show has changed.
   * @param trail which articles to look at; all of them without one
   */
  follow(state: WorkspaceState, trail?: ArticleTrail): readonly LibraryRow[] {
    const touched = trail?.since(this.#place) ?? null;
    this.#place = trail?.end ?? -1;
    const fresh: LibraryRow[] = [];
    const stale = new Set<LibraryRow>();
    const ids = touched ?? new Set([...this.#byId.keys(), ...state.tables.articles.keys()]);
    for (const id of ids) this.#look(id, state, fresh, stale);
    if (fresh.length === 0 && stale.size === 0) return this.#rows;
    const rows = stale.size === 0 ? [...this.#rows] : this.#rows.filter((row) => !stale.has(row));
    if (fresh.length > FEW) this.#rows = merge(rows, fresh.sort(this.#compare), this.#compare);
    else {
      for (const row of fresh) rows.splice(this.#placeOf(row, rows), 0, row);
      this.#rows = rows;
    }
    return this.#rows;
  }

  #look(id: string, state: WorkspaceState, fresh: LibraryRow[], stale: Set<LibraryRow>): void {
    const article = state.get('articles', id);
    const counts = state.countsOf(id);
    const held = this.#byId.get(id);
    const isShown = article !== undefined && (article.deletedAt !== null) === this.#binned;
    if (isShown && held?.article === article && held.counts === counts) return;
    if (held !== undefined) stale.add(held);
    this.#byId.delete(id);
    if (!isShown) return;
    const row = { article, counts, read: readOf(article, this.#reading.get(id)) };
    this.#byId.set(id, row);
    fresh.push(row);
  }

  /** What is not known comes last, whichever way the rest is turned. */
  readonly #compare = (a: LibraryRow, b: LibraryRow): number => {
    const left = this.#keyOf(a);
    const right = this.#keyOf(b);
    let order = 0;
    if (left === null || right === null) order = left === right ? 0 : left === null ? 1 : -1;
    else if (typeof left === 'number' && typeof right === 'number') order = this.#sign * (left - right);
    else order = this.#sign * collator.compare(String(left), String(right));
    return order || (a.article.id < b.article.id ? 1 : -1);
  };

  #keyOf(row: LibraryRow): SortKey {
    let key = this.#keys.get(row);
    if (key === undefined) this.#keys.set(row, (key = sortKey(this.#column, row)));
    return key;
  }

  #placeOf(row: LibraryRow, rows: readonly LibraryRow[]): number {
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = rows[middle];
      if (at !== undefined && this.#compare(at, row) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Two lists in order as one. */
function merge<T>(left: readonly T[], right: readonly T[], compare: (a: T, b: T) => number): T[] {
  const merged: T[] = [];
  let at = 0;
  for (const each of right) {
    for (let next = left[at]; next !== undefined && compare(next, each) < 0; next = left[++at])
      merged.push(next);
    merged.push(each);
  }
  return merged.concat(left.slice(at));
}

function readOf({ length }: Article, reading: Reading | undefined): LibraryRow['read'] {
  if (reading === undefined) return null;
  return { share: length === 0 ? 1 : Math.min(1, reading.reached / length), at: reading.at };
}

type SortKey = string | number | null;

/** Without options it compares plain letters several times as fast; numbers are made equally long instead. */
const collator = new Intl.Collator();
const DIGITS = 9;
const statusRank = new Map(ArticleStatus.options.map((status, index) => [status, index]));

function sortKey(column: SortColumn, { article, counts, read }: LibraryRow): SortKey {
  switch (column) {
    case 'title':
      return article.title.replace(/\d+/gu, (number) => number.padStart(DIGITS, '0'));
    case 'source':
    case 'language':
    case 'published':
      return article[column];
    case 'due':
      return article.dueDate;
    case 'tags':
      return article.tags[0] ?? null;
    case 'imported':
      return article.importedAt;
    case 'status':
      return statusRank.get(article.status) ?? null;
    case 'words':
      return article.words;
    case 'progress':
      return read?.share ?? null;
    case 'lastRead':
      return read?.at ?? null;
    case 'actor':
    case 'stance':
    case 'bias':
    case 'note':
      return counts[column];
  }
}
