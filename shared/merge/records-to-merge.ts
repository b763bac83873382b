import type { Records } from '../changes/state.ts';
import type { Annotation } from '../schema/annotation.ts';
import type { Article } from '../schema/article.ts';
import type { TableRecord } from '../schema/tables.ts';
import { withFields } from './fields.ts';
import type { Lineage, MergedTable, Traced } from './lineage.ts';
import { alive, gone, type Merged } from './merge-record.ts';
import { originOf } from './note-entry.ts';
import type { TraceBook } from './trace-book.ts';

/** Records of one table as another desk gives them. */
export interface IncomingRecords<T extends MergedTable> {
  readonly records: readonly TableRecord<T>[];
  /** By id; a record that has none was never altered since it was made. */
  readonly lineages: Iterable<readonly [string, Lineage]>;
  readonly gone: readonly Traced<T>[];
}

export interface IncomingArticle {
  readonly article: Article;
  readonly lineage: Lineage | null;
  /** It is there no more on the other desk. */
  readonly isGone?: boolean;
  readonly annotations: IncomingRecords<'annotations'>;
}

/** An article of this desk with the same text, its annotations, and what is known of them. */
export interface LocalArticle {
  readonly article: Article;
  readonly annotations: Records<Annotation>;
  readonly book: TraceBook;
}

export function* recordsIn<T extends MergedTable>({
  records,
  lineages,
  gone: dead,
}: IncomingRecords<T>): Iterable<Merged<T>> {
  const byId = new Map(lineages);
  for (const record of records) yield alive({ record, lineage: byId.get(record.id) ?? originOf(record) });
  for (const traced of dead) yield gone(traced);
}

/** An annotation as it is here, or as it was last; undefined when nothing is known of it. */
export function annotationIn(
  { annotations, book }: LocalArticle,
  id: string,
): Merged<'annotations'> | undefined {
  const record = annotations.get(id);
  if (record !== undefined) return alive({ record, lineage: book.lineageOf('annotations', record) });
  const trace = book.get('annotations', id);
  if (trace === undefined || trace.gone === null) return undefined;
  return gone({ record: trace.gone as Annotation, lineage: trace.lineage }); // it stands under their name
}

export function* annotationsOf({ annotations, book }: LocalArticle): Iterable<Merged<'annotations'>> {
  for (const record of annotations.values())
    yield alive({ record, lineage: book.lineageOf('annotations', record) });
  for (const traced of book.gone('annotations')) yield gone(traced);
}

export function withId<T extends MergedTable>(
  merged: Merged<T>,
  id: string,
  articleId: string | null,
): Merged<T> {
  const { record } = merged;
  const isPlaced = articleId === null || !('articleId' in record) || record.articleId === articleId;
  if (record.id === id && isPlaced) return merged;
  const fields: [string, unknown][] = [['id', id]];
  if (articleId !== null) fields.push(['articleId', articleId]);
  return { ...merged, record: withFields(record, fields) };
}
