import type { Result } from '../../../../shared/errors.ts';
import type { Actor } from '../../../../shared/schema/actor.ts';
import type { Analyst } from '../../../../shared/schema/analyst.ts';
import type { Instant } from '../../../../shared/schema/ids.ts';
import type { Term } from '../../../../shared/schema/term.ts';
import type { ArticleToExport, Exported } from '../exporter.ts';

/** What the worker is started with: an export's input as plain data. */
export interface PdfRequest {
  readonly articles: readonly ArticleToExport[];
  readonly actors: readonly Actor[];
  readonly terms: readonly Term[];
  readonly analysts: readonly Analyst[];
  readonly exportedAt: Instant;
}

/** What the worker says. */
export type PdfReply =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'written'; readonly result: Result<Exported> };
