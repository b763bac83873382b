import type { Annotation } from '../schema/annotation.ts';
import type { ArticleDocument } from '../schema/article.ts';
import type { AnnotationCounts, SharedTable, TableName, TableRecord } from '../schema/tables.ts';
import { applyToMap } from './apply.ts';
import type { Entry, EntryOf } from './change.ts';
import type { StateReader } from './state.ts';
import { countStep, usageSteps } from './tally-steps.ts';

/**
 * A state with a few entries on top of it, the state below unchanged: a batch's later commands are
 * decided against what its earlier ones will have done.
 */
export class Overlay implements StateReader {
  readonly #below: StateReader;
  readonly #records = new Map<string, TableRecord<TableName> | undefined>();

  constructor(below: StateReader) {
    this.#below = below;
  }

  readonly #usage = new Map<string, number>();
  readonly #counts = new Map<string, AnnotationCounts>();

  add(entry: Entry): void {
    if (entry.table === 'annotations') this.#tally(entry);
    const map = new Map<string, TableRecord<TableName>>();
    const before = this.get(entry.table, entry.id, entry.articleId);
    if (before !== undefined) map.set(entry.id, before);
    applyToMap(map, entry as EntryOf<TableName>);
    this.#records.set(key(entry.table, entry.id, entry.articleId), map.get(entry.id));
  }

  get<T extends TableName>(table: T, id: string, articleId?: string | null): TableRecord<T> | undefined {
    const own = key(table, id, articleId ?? null);
    if (this.#records.has(own)) return this.#records.get(own) as TableRecord<T> | undefined;
    return this.#below.get(table, id, articleId);
  }

  *values<T extends SharedTable>(table: T): Iterable<TableRecord<T>> {
    yield* this.#merged(table, this.#below.values(table), null);
  }

  *annotations(articleId: string): Iterable<Annotation> {
    yield* this.#merged('annotations', this.#below.annotations(articleId), articleId);
  }

  document(articleId: string): ArticleDocument | undefined {
    return this.#below.document(articleId);
  }

  usageOf(id: string): number {
    return this.#below.usageOf(id) + (this.#usage.get(id) ?? 0);
  }

  countsOf(articleId: string): AnnotationCounts {
    return this.#counts.get(articleId) ?? this.#below.countsOf(articleId);
  }

  #tally(entry: EntryOf<'annotations'>): void {
    const count = countStep(entry);
    if (count !== null) {
      const before = this.countsOf(count.articleId);
      this.#counts.set(count.articleId, { ...before, [count.kind]: before[count.kind] + count.step });
    }
    for (const { id, step } of usageSteps(entry)) this.#usage.set(id, (this.#usage.get(id) ?? 0) + step);
  }

  *#merged<T extends TableName>(
    table: T,
    below: Iterable<TableRecord<T>>,
    articleId: string | null,
  ): Iterable<TableRecord<T>> {
    for (const record of below) if (!this.#records.has(key(table, record.id, articleId))) yield record;
    const own = key(table, '', articleId);
    for (const [place, record] of this.#records) {
      if (record !== undefined && place.startsWith(own)) yield record as TableRecord<T>;
    }
  }
}

function key(table: TableName, id: string, articleId: string | null): string {
  return `${table} ${articleId ?? ''} ${id}`;
}
