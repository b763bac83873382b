import type { Actor } from '../../../../shared/schema/actor.ts';
import type { Analyst } from '../../../../shared/schema/analyst.ts';
import type { Instant } from '../../../../shared/schema/ids.ts';
import type { Term } from '../../../../shared/schema/term.ts';
import type { ArticleToExport } from '../exporter.ts';

/** What a PDF is made of. */
export interface PdfRequest {
  readonly articles: readonly ArticleToExport[];
  readonly actors: readonly Actor[];
  readonly terms: readonly Term[];
  readonly analysts: readonly Analyst[];
  readonly exportedAt: Instant;
}
