import type { StateReader } from '../../../shared/changes/state.ts';
import type { Result } from '../../../shared/errors.ts';
import type { ExportPreview } from '../../../shared/export/export-preview.ts';
import type { ExportOptions } from '../../../shared/export/export-options.ts';
import { type Loss } from '../../../shared/losses/loss.ts';
import type { Annotation } from '../../../shared/schema/annotation.ts';
import type { Article, ArticleDocument } from '../../../shared/schema/article.ts';
import type { Instant } from '../../../shared/schema/ids.ts';
import type { TracedArticle, TracedShared } from './traced-records.ts';

/** One article with everything that goes out with it; annotations sorted by their first passage. */
export interface ArticleToExport {
  readonly article: Article;
  readonly document: ArticleDocument;
  readonly annotations: readonly Annotation[];
  /** For a format that carries a bundle. */
  readonly traced?: TracedArticle;
}

export interface ExportInput {
  /** One for a format that writes articles apart; at least one. */
  readonly articles: readonly ArticleToExport[];
  /** Actors, terms, analysts, settings. */
  readonly state: Pick<StateReader, 'get' | 'values'>;
  readonly options: ExportOptions;
  /** For a format that carries a bundle. */
  readonly traced?: TracedShared | undefined;
  readonly exportedAt: Instant;
}

export interface ExportContext {
  /** In whatever unit the writer counts. */
  progress(done: number, total: number): void;
}

export interface Exported {
  readonly bytes: Uint8Array;
  readonly losses: readonly Loss[];
}

/**
 * Writes one format (shared/export/export-formats.ts describes it). It runs in a thread of its own, which ends when the
 * export is cancelled: it may take its time, and keeps nothing. An export is whole, or it fails and nothing is written.
 */
export interface Exporter {
  write(input: ExportInput, context: ExportContext): Promise<Result<Exported>> | Result<Exported>;
  /** How the first article will look; without it, a text file is shown as it is, and no other. */
  preview?(
    input: ExportInput,
    context: ExportContext,
  ): Promise<Result<ExportPreview>> | Result<ExportPreview>;
}
