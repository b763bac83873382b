import type { Article, ArticleDocument } from '../schema/article.ts';
import type { Annotation } from '../schema/annotation.ts';
import {
  noAnnotations,
  type AnnotationCounts,
  type SharedTable,
  type TableName,
  type TableRecord,
} from '../schema/tables.ts';
import { sameValue } from './change.ts';
import { noUsage, totalUses, type Usage } from '../schema/usage.ts';

/** What a command is decided against. */
export interface StateReader {
  get<T extends TableName>(table: T, id: string, articleId?: string | null): TableRecord<T> | undefined;
  values<T extends SharedTable>(table: T): Iterable<TableRecord<T>>;
  annotations(articleId: string): Iterable<Annotation>;
  document(articleId: string): ArticleDocument | undefined;
  /** How often annotations of all articles, open or not, name a record (an actor, a term). */
  usageOf(id: string): number;
  /** Annotations of an article, open or not. */
  countsOf(articleId: string): AnnotationCounts;
}

/** Records by their ids: a `Map`, or something that reads a record when it is asked for. */
export type Records<V> = Pick<Map<string, V>, 'size' | 'get' | 'has' | 'delete' | 'keys'> &
  Iterable<[string, V]> & {
    set(id: string, record: V): unknown;
    values(): Iterable<V>;
    /** Whether a record stands there as it is given, where that can be told without reading it; a `Map` has it in memory. */
    holds?(id: string, record: V): boolean;
  };

/** Whether a record stands there as it is given. */
export function holds<V>(records: Records<V>, id: string, record: V): boolean {
  return records.holds?.(id, record) ?? sameValue(records.get(id), record);
}

/** The one table that grows with the library need not be in memory. */
export type Tables = { readonly [T in Exclude<SharedTable, 'articles'>]: Map<string, TableRecord<T>> } & {
  readonly articles: Records<Article>;
};

/** An article that is open: its text and its annotations. */
export interface OpenArticle {
  readonly document: ArticleDocument;
  readonly annotations: Map<string, Annotation>;
}

/**
 * A workspace in memory. Records are immutable values; the maps that hold them are not, so that a
 * change costs what it touches and nothing that grows with the workspace. It has one writer, `apply`.
 * The core and every window hold one and feed it the same changes.
 */
export class WorkspaceState implements StateReader {
  readonly tables: Tables;
  readonly open: Map<string, OpenArticle> = new Map();
  /** Annotations by article, open or not; kept by `apply`. */
  readonly counts: Records<AnnotationCounts>;
  /** How often annotations of all articles name an actor or a term, and in which role; kept by `apply`. */
  readonly usage: Map<string, Usage>;

  constructor(
    tables: Tables = emptyTables(),
    counts: Records<AnnotationCounts> = new Map(),
    usage: Map<string, Usage> = new Map(),
  ) {
    this.tables = tables;
    this.counts = counts;
    this.usage = usage;
  }

  get<T extends TableName>(table: T, id: string, articleId?: string | null): TableRecord<T> | undefined {
    return this.map(table, articleId ?? null)?.get(id);
  }

  values<T extends SharedTable>(table: T): Iterable<TableRecord<T>> {
    return this.tables[table].values() as Iterable<TableRecord<T>>;
  }

  annotations(articleId: string): Iterable<Annotation> {
    return this.open.get(articleId)?.annotations.values() ?? [];
  }

  document(articleId: string): ArticleDocument | undefined {
    return this.open.get(articleId)?.document;
  }

  usageOf(id: string): number {
    return totalUses(this.rolesOf(id));
  }

  /** The same by the record's role in the annotations. */
  rolesOf(id: string): Usage {
    return this.usage.get(id) ?? noUsage;
  }

  countsOf(articleId: string): AnnotationCounts {
    return this.counts.get(articleId) ?? noAnnotations;
  }

  /** The map that holds a table's records; undefined for annotations of an article that is not open. */
  map<T extends TableName>(table: T, articleId: string | null): Records<TableRecord<T>> | undefined {
    const found =
      table === 'annotations'
        ? this.open.get(articleId ?? '')?.annotations
        : this.tables[table as SharedTable];
    return found as Records<TableRecord<T>> | undefined;
  }
}

export function emptyTables(): Tables {
  return {
    settings: new Map(),
    analysts: new Map(),
    actors: new Map(),
    terms: new Map(),
    lexicon: new Map(),
    filters: new Map(),
    articles: new Map(),
    conflicts: new Map(),
    blindCodings: new Map(),
  };
}
