import * as z from 'zod';
import { Actor } from './actor.ts';
import { Analyst } from './analyst.ts';
import { Annotation, type AnnotationKind } from './annotation.ts';
import { Article } from './article.ts';
import { BlindCoding } from './blind-coding.ts';
import { Conflict } from './conflict.ts';
import { SavedFilter } from './filter.ts';
import { LexiconEntry } from './lexicon.ts';
import { Term } from './term.ts';

/** The version of everything that is written to disk. A step up needs a migration (schema/migrations.ts). */
export const SCHEMA_VERSION = 3;

/** What holds for the workspace as a whole; one record with a fixed id. */
export const Settings = z.strictObject({
  id: z.literal('workspace'),
  name: z.string().min(1).max(200),
});
export type Settings = z.infer<typeof Settings>;

/** The tables of a workspace. `annotations` is kept apart for each article, the others together. */
export const recordSchemas = {
  settings: Settings,
  analysts: Analyst,
  actors: Actor,
  terms: Term,
  lexicon: LexiconEntry,
  filters: SavedFilter,
  articles: Article,
  annotations: Annotation,
  conflicts: Conflict,
  blindCodings: BlindCoding,
} as const;

export type TableName = keyof typeof recordSchemas;
export type TableRecord<T extends TableName> = z.infer<(typeof recordSchemas)[T]>;
export const tableNames = Object.keys(recordSchemas) as readonly TableName[];
export type SharedTable = Exclude<TableName, 'annotations'>;

/** Annotations of one article, counted by kind. */
export type AnnotationCounts = Readonly<Record<AnnotationKind, number>>;
export const noAnnotations: AnnotationCounts = { actor: 0, stance: 0, bias: 0, note: 0 };
