import { holds, type StateReader } from '../changes/state.ts';
import type { Annotation } from '../schema/annotation.ts';
import type { Article } from '../schema/article.ts';
import type { Conflict } from '../schema/conflict.ts';
import type { RecordKey } from '../schema/references.ts';
import type { SharedTable, TableRecord } from '../schema/tables.ts';
import { stepping } from '../steps.ts';
import { Draft } from './draft.ts';
import type { MergedTable } from './lineage.ts';
import { alive, gone, mergeRecord, type Merged } from './merge-record.ts';
import { originOf } from './note-entry.ts';
import {
  annotationIn,
  annotationsOf,
  recordsIn,
  withId,
  type IncomingArticle,
  type IncomingRecords,
  type LocalArticle,
} from './records-to-merge.ts';
import { settled, type SettledArticle, type SettledFacts } from './settled-article.ts';
import type { TraceBook } from './trace-book.ts';

/** A record that goes from where it is to where its article will be. */
interface Leaving {
  readonly table: 'articles' | 'annotations';
  readonly record: Article | Annotation;
}

export type MergedSharedTable = Exclude<MergedTable, 'annotations' | 'articles'> & SharedTable;

/**
 * What taking in other desks' records will do to this one, gathered record by record. Nothing is altered: a preview and
 * the merge itself are the same plan. It costs what comes in, not what is there.
 */
export class MergePlan {
  readonly state: Pick<StateReader, 'get' | 'values' | 'usageOf'>;
  readonly book: TraceBook;
  readonly drafts = new Map<string, Draft>();
  /** Articles that were imported apart, by the id that goes: the id that stays. */
  readonly joined = new Map<string, string>();
  /** What leaves its place with them. */
  readonly leaving = new Map<string, Leaving>();
  /** Where the article with a text will be, by the text's checksum. */
  readonly #places = new Map<string, string>();
  /** Articles that have annotations of this desk. */
  readonly populated = new Set<string>();
  /** Articles whose annotations are settled and have no drafts any more. */
  readonly settled = new Map<string, SettledFacts>();
  /** The drafts of annotations by article. */
  readonly #ofArticle = new Map<string, Draft[]>();
  readonly #keys = new Map<string, RecordKey>();
  #conflicts: ReadonlyMap<string, readonly Conflict[]> | null = null;

  /** @param book what is known of the records that belong to no article */
  constructor(state: Pick<StateReader, 'get' | 'values' | 'usageOf'>, book: TraceBook) {
    this.state = state;
    this.book = book;
  }

  addShared<T extends MergedSharedTable>(table: T, incoming: IncomingRecords<T>): void {
    for (const there of recordsIn(incoming))
      this.#merge(table, there, this.#here(table, there.record.id), this.book, null);
  }

  /**
   * An article with its annotations. The same text that was imported apart is one article: the earliest of the ids stays,
   * on every desk. Of several articles with one text, whose-ever they are, that with the earliest id is added first.
   * @param locals the articles of this desk that have the same text, those that are gone among them
   * @returns the id that stays, in steps
   */
  *addArticle(incoming: IncomingArticle, locals: readonly LocalArticle[]): Generator<undefined, string> {
    const { article } = incoming;
    const [earliest = article.id] = [article.id, ...locals.map((local) => local.article.id)].sort();
    // A desk that did and undid a lot may have a text twice; both go to one place.
    const id = this.#places.get(article.checksum) ?? earliest;
    this.#places.set(article.checksum, id);
    const there = {
      record: article,
      lineage: incoming.lineage ?? originOf(article),
      alive: incoming.isGone !== true,
    };
    const own = locals.find((local) => local.article.id === id);
    const mergeArticle = (each: Merged<'articles'>): void =>
      this.#merge('articles', withId(each, id, null), this.#here('articles', id), this.book, null);
    const mergeAnnotation = (each: Merged<'annotations'>): void =>
      this.#merge(
        'annotations',
        withId(each, each.record.id, id),
        own === undefined ? undefined : annotationIn(own, each.record.id),
        own?.book ?? null,
        id,
      );
    mergeArticle(there);
    yield* stepping(recordsIn(incoming.annotations), (each) => {
      const placed = withId(each, each.record.id, id);
      if (own === undefined || !this.#isKnown(own, placed)) mergeAnnotation(placed);
    });
    if (article.id !== id) this.joined.set(article.id, id);
    for (const local of locals) {
      if (local === own) continue;
      this.joined.set(local.article.id, id);
      const here = this.#here('articles', local.article.id);
      if (here?.alive === true) this.#leave('articles', here.record);
      if (here !== undefined) mergeArticle(here);
      yield* stepping(annotationsOf(local), (each) => {
        if (each.alive) this.#leave('annotations', each.record);
        mergeAnnotation(each);
      });
    }
    // Those of the bundle are looked at with the loose ends.
    for (const each of own?.annotations.keys() ?? []) {
      if (this.drafts.get(keyOf('annotations', each, id))?.merged.alive === false) continue;
      this.populated.add(id);
      break;
    }
    return id;
  }

  /** Where the article with a text will be, as far as one was added; undefined before. */
  placeOf(checksum: string): string | undefined {
    return this.#places.get(checksum);
  }

  /**
   * Ends with an article's annotations when all that is said of them was added: what becomes of them is given, and only
   * what the rest of the plan has to know is kept.
   * @returns in steps
   */
  *settle(articleId: string): Generator<undefined, SettledArticle> {
    const drafts = this.#ofArticle.get(articleId) ?? [];
    const [article, facts] = yield* settled(this, articleId, drafts);
    for (const { id } of drafts) this.drafts.delete(keyOf('annotations', id, articleId));
    this.#ofArticle.delete(articleId);
    this.settled.set(articleId, facts);
    return article;
  }

  /** Takes the settling of an article back: everything that was added about it has to be added again. */
  unsettle(articleId: string): void {
    this.settled.delete(articleId);
  }

  keyFor(table: RecordKey['table'], id: string): RecordKey {
    const place = `${table} ${id}`;
    const key = this.#keys.get(place) ?? { table, id };
    this.#keys.set(place, key);
    return key;
  }

  /** What there is to settle about a record before the merge. */
  conflictsAbout(table: MergedTable, id: string): readonly Conflict[] {
    this.#conflicts ??= Map.groupBy(
      this.state.values('conflicts'),
      ({ table: of, recordId }) => `${of} ${recordId}`,
    );
    return this.#conflicts.get(`${table} ${id}`) ?? [];
  }

  /** A record as it will be, of those that were looked at. */
  recordAfter(
    table: MergedTable,
    id: string,
    articleId: string | null,
  ): TableRecord<MergedTable> | undefined {
    const draft = this.drafts.get(keyOf(table, id, articleId));
    return draft?.merged.record ?? this.settled.get(articleId ?? '')?.contested.get(id);
  }

  /** A record as it will be; undefined when it will not be there. */
  after<T extends MergedSharedTable>(table: T, id: string): TableRecord<T> | undefined {
    const draft = this.drafts.get(keyOf(table, id, null));
    if (draft === undefined) return this.state.get(table, id);
    return draft.merged.alive ? (draft.merged.record as TableRecord<T>) : undefined;
  }

  /** All records of a table as they will be. */
  *valuesAfter<T extends MergedSharedTable>(table: T): Iterable<TableRecord<T>> {
    for (const record of this.state.values(table)) {
      if (!this.drafts.has(keyOf(table, record.id, null))) yield record;
    }
    for (const draft of this.drafts.values()) {
      if (draft.table === table && draft.merged.alive) yield draft.merged.record as TableRecord<T>;
    }
  }

  /** The draft of a record that this desk knows, made if there is none yet. */
  draftOf(table: MergedSharedTable, id: string): Draft | undefined {
    const known = this.drafts.get(keyOf(table, id, null));
    if (known !== undefined) return known;
    const here = this.#here(table, id);
    return here === undefined ? undefined : this.#draft(table, here, here, this.book, null);
  }

  /** Whether an annotation stands here just as it comes, which most do of a bundle that was merged before. */
  #isKnown(
    { article, annotations, book }: LocalArticle,
    { record, lineage, alive: isThere }: Merged<'annotations'>,
  ): boolean {
    return (
      isThere &&
      !this.drafts.has(keyOf('annotations', record.id, article.id)) &&
      holds(annotations, record.id, record) &&
      book.hasLineage('annotations', record, lineage)
    );
  }

  #leave(table: Leaving['table'], record: Article | Annotation): void {
    this.leaving.set(`${table} ${record.id}`, { table, record });
  }

  #merge<T extends MergedTable>(
    table: T,
    there: Merged<T>,
    here: Merged<T> | undefined,
    book: TraceBook | null,
    articleId: string | null,
  ): void {
    const key = keyOf(table, there.record.id, articleId);
    const draft = this.drafts.get(key);
    const merged = mergeRecord(table, (draft?.merged ?? here) as Merged<T> | undefined, there);
    if (draft === undefined && merged === here) return;
    const altered = draft ?? this.#draft(table, here, merged, book, articleId);
    altered.merged = merged;
    altered.said.push(there);
  }

  #draft(
    table: MergedTable,
    before: Merged | undefined,
    merged: Merged,
    book: TraceBook | null,
    articleId: string | null,
  ): Draft {
    const from = book?.get(table, merged.record.id) ?? null;
    const draft = new Draft(table, articleId, before, merged, from);
    this.drafts.set(keyOf(table, merged.record.id, articleId), draft);
    if (articleId !== null) {
      const own = this.#ofArticle.get(articleId);
      if (own === undefined) this.#ofArticle.set(articleId, [draft]);
      else own.push(draft);
    }
    return draft;
  }

  #here<T extends MergedSharedTable | 'articles'>(table: T, id: string): Merged<T> | undefined {
    const record = this.state.get(table, id);
    if (record !== undefined) return alive({ record, lineage: this.book.lineageOf(table, record) });
    const trace = this.book.get(table, id);
    if (trace === undefined || trace.gone === null) return undefined;
    return gone({ record: trace.gone as TableRecord<T>, lineage: trace.lineage });
  }
}

export function keyOf(table: string, id: string, articleId: string | null): string {
  return `${table} ${articleId ?? ''} ${id}`;
}
