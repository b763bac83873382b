import type { StateReader } from '../../../shared/changes/state.ts';
import type { Result } from '../../../shared/errors.ts';
import type { Annotation } from '../../../shared/schema/annotation.ts';
import type { Article, ArticleDocument } from '../../../shared/schema/article.ts';
import type { Instant } from '../../../shared/schema/ids.ts';

/** One article with everything that goes out with it; annotations sorted by their first passage. */
export interface ArticleToExport {
  readonly article: Article;
  readonly document: ArticleDocument;
  readonly annotations: readonly Annotation[];
}

export interface ExportInput {
  readonly articles: readonly ArticleToExport[];
  /** Actors, terms, analysts, settings. */
  readonly state: Pick<StateReader, 'get' | 'values'>;
  readonly exportedAt: Instant;
}

export interface ExportContext {
  readonly signal: AbortSignal;
  /** @param subject what is worked on, for people */
  progress(done: number, total: number, subject: string): void;
}

export interface Exported {
  readonly bytes: Uint8Array;
  /** What could not be carried, one sentence each. */
  readonly losses: readonly string[];
}

/** One format. An export is whole, or it fails with `cancelled` or `format` and nothing is written. */
export interface Exporter {
  readonly format: string;
  /** For people: “Annotated PDF”. */
  readonly name: string;
  /** With the dot. */
  readonly extension: string;
  readonly mediaType: string;
  write(input: ExportInput, context: ExportContext): Promise<Result<Exported>>;
}
