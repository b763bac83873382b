import * as z from 'zod';
import { Id, Instant } from './ids.ts';

/** What a block of the canonical text was in its source. */
export const BlockKind = z.enum(['headline', 'heading', 'paragraph', 'quotation', 'list-item']);
export type BlockKind = z.infer<typeof BlockKind>;

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const CalendarDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);

/** How far the work on an article is. */
export const ArticleStatus = z.enum(['new', 'in-work', 'done']);
export type ArticleStatus = z.infer<typeof ArticleStatus>;

/** One article in the workspace's index. Records have no optional fields: `null` says none. */
export const Article = z.strictObject({
  id: Id,
  title: z.string().min(1).max(1000),
  source: z.string().max(1000).nullable(),
  author: z.string().max(1000).nullable(),
  published: CalendarDate.nullable(),
  /** BCP 47, as far as the import could tell. */
  language: z.string().max(35).nullable(),
  /** SHA-256 of the canonical text, hexadecimal: the same text twice is the same article. */
  checksum: z.string().regex(/^[0-9a-f]{64}$/),
  textVersion: z.int().positive(),
  /** Length of the canonical text in UTF-16 code units. */
  length: z.int().nonnegative(),
  words: z.int().nonnegative(),
  origin: z.strictObject({ name: z.string().max(1000), format: z.string().max(40) }),
  importedAt: Instant,
  importedBy: Id,
  status: ArticleStatus,
  /** The day by which the work on it is wanted. */
  dueDate: CalendarDate.nullable(),
  tags: z.array(z.string().min(1).max(200)).max(100),
  /** The article that this one is a new edition of. */
  revisionOf: Id.nullable(),
  /** Moved to the bin then; an article's text and annotations are kept. */
  deletedAt: Instant.nullable(),
});
export type Article = z.infer<typeof Article>;

/** The article's text. It never changes: annotations point into it. */
export const ArticleDocument = z.strictObject({
  articleId: Id,
  /** Canonical text (text/canonical.ts): blocks joined by a blank line. */
  text: z.string(),
  textVersion: z.int().positive(),
  /** One for each block of the text, in order. */
  blockKinds: z.array(BlockKind),
});
export type ArticleDocument = z.infer<typeof ArticleDocument>;
