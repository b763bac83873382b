import { holds } from '../../../shared/anchoring/describe.ts';
import { fieldsOf, withFields } from '../../../shared/merge/fields.ts';
import type { Lineage, MergedTable } from '../../../shared/merge/lineage.ts';
import { stepping } from '../../../shared/steps.ts';
import { recordSchemas, type TableRecord } from '../../../shared/schema/tables.ts';
import { textChecksum } from '../add-article.ts';
import type { ArticlePart, RecordsPart } from './parts.ts';
import { BundleFailure } from './refuse-bundle.ts';

/**
 * What a schema cannot say of the records of a part: each is there once, and lineages are of records that are there. In
 * steps.
 * @throws BundleFailure, `bundle-unsound`
 */
export function* checkRecordsPart<T extends MergedTable>(
  name: string,
  table: T,
  part: RecordsPart<T>,
): Generator<undefined, void> {
  const known = new Map<string, TableRecord<T>>();
  for (const record of [...part.records, ...part.gone.map((traced) => traced.record)]) {
    if (known.has(record.id)) unsound(name, `${record.id} twice`);
    known.set(record.id, record);
  }
  yield* stepping(part.lineages, ([id, lineage]) => {
    const record = known.get(id);
    if (record === undefined) unsound(name, `a lineage of nothing: ${id}`);
    else checkLineage(name, table, record, lineage);
  });
  for (const { record, lineage } of part.gone) checkLineage(name, table, record, lineage);
}

/** The text is the one that its record names, and every passage stands in it. In steps. */
export function* checkArticlePart(
  name: string,
  id: string,
  part: ArticlePart,
  isBlind: boolean,
): Generator<undefined, void> {
  const { article, document, lineage, annotations } = part;
  if (article.id !== id || document.articleId !== id) unsound(name, 'an article under another name');
  if (article.checksum !== textChecksum(document.text) || article.length !== document.text.length) {
    unsound(name, 'a text that is not its record’s');
  }
  if (lineage !== null) checkLineage(name, 'articles', article, lineage);
  yield* checkRecordsPart(name, 'annotations', annotations);
  if (isBlind && annotations.records.length + annotations.gone.length > 0)
    unsound(name, 'annotations in a blind bundle');
  const all = [...annotations.records, ...annotations.gone.map(({ record }) => record)];
  yield* stepping(all, (annotation) => {
    if (annotation.articleId !== id) unsound(name, 'an annotation of another article');
    if (annotation.anchors.some((anchor) => !holds(document.text, anchor))) {
      unsound(name, 'a passage that is not in the text');
    }
  });
}

/** What it names has been seen, its fields are the record's, and their values are such as the record may have. */
function checkLineage<T extends MergedTable>(
  name: string,
  table: T,
  record: TableRecord<T>,
  { seen, made, versions, removals }: Lineage,
): void {
  const known = new Set(seen);
  const stamps = [made, ...Object.values(versions).flat(), ...removals];
  if (!stamps.every(({ mark }) => known.has(mark))) unsound(name, 'an unseen change');
  const altered = Object.entries(versions);
  const fields = altered.length === 0 ? new Map<string, unknown>() : fieldsOf(record);
  for (const [field, own] of altered) {
    if (!fields.has(field)) unsound(name, `no field ${field}`);
    if (own.length === 1) continue;
    for (const { value } of own) {
      const read = recordSchemas[table].safeParse(withFields<MergedTable>(record, [[field, value]]));
      if (!read.success) unsound(name, `a value that ${field} cannot have`);
    }
  }
}

function unsound(name: string, cause: string): never {
  throw new BundleFailure(name, 'bundle-unsound', new Error(cause));
}
