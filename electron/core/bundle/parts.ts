import * as z from 'zod';
import { ChangeSchema, type Change } from '../../../shared/changes/change.ts';
import { Lineage, tracedSchema, type MergedTable, type Traced } from '../../../shared/merge/lineage.ts';
import { ArticleDocument } from '../../../shared/schema/article.ts';
import { recordSchemas, type TableRecord } from '../../../shared/schema/tables.ts';
import { bundleLimits } from './limits.ts';

/** Records of one table, as plain JSON, with what a merge needs to know of them beside. */
export interface RecordsPart<T extends MergedTable = MergedTable> {
  readonly records: readonly TableRecord<T>[];
  /** By record id; a record that has none was never altered since it was made. */
  readonly lineages: readonly (readonly [string, Lineage])[];
  /** Records that were deleted, as they were last. */
  readonly gone: readonly Traced<T>[];
}

/** One article: its record, its text, its annotations. */
export interface ArticlePart {
  readonly article: TableRecord<'articles'>;
  readonly lineage: Lineage | null;
  readonly document: ArticleDocument;
  readonly annotations: RecordsPart<'annotations'>;
}

const LineageOfRecord = z.tuple([z.string().max(200), Lineage]);

const recordsPart = <T extends MergedTable>(table: T): z.ZodType<RecordsPart<T>> =>
  z.strictObject({
    records: z.array(recordSchemas[table]).max(bundleLimits.records),
    lineages: z.array(LineageOfRecord).max(bundleLimits.records),
    gone: z.array(tracedSchema(table)).max(bundleLimits.records),
  }) as unknown as z.ZodType<RecordsPart<T>>; // a table's own schema is more than inference can follow

export const AnalystsPart = recordsPart('analysts');
export const ActorsPart = recordsPart('actors');
export const TermsPart = recordsPart('terms');
export const LexiconPart = recordsPart('lexicon');
export const ArticlesPart = recordsPart('articles');
export const ArticlePartSchema: z.ZodType<ArticlePart> = z.strictObject({
  article: recordSchemas.articles,
  lineage: Lineage.nullable(),
  document: ArticleDocument,
  annotations: recordsPart('annotations'),
});
/** What an element of an article's lists is, for whoever reads them one by one. */
export const articleLists = {
  records: recordSchemas.annotations,
  lineages: LineageOfRecord,
  gone: tracedSchema('annotations'),
};

export const HistoryPart: z.ZodType<readonly Change[]> = z
  .array(ChangeSchema)
  .max(bundleLimits.records) as z.ZodType<readonly Change[]>;

export const sharedTables = ['analysts', 'actors', 'terms', 'lexicon', 'articles'] as const;

/** The files of what belongs to no article. */
export const sharedPaths = {
  analysts: 'analysts.json',
  actors: 'actors.json',
  terms: 'codebook.json',
  lexicon: 'lexicon.json',
  /** Those that were deleted alone. */
  articles: 'articles.json',
} as const;

export interface SharedParts {
  readonly analysts: RecordsPart<'analysts'>;
  readonly actors: RecordsPart<'actors'>;
  readonly terms: RecordsPart<'terms'>;
  readonly lexicon: RecordsPart<'lexicon'>;
  /** Those that were deleted; the others have files of their own. */
  readonly articles: RecordsPart<'articles'>;
}

export const articlePath = (id: string): string => `articles/${id}.json`;
export const historyPath = (number: number): string => `history/${String(number).padStart(6, '0')}.json`;
