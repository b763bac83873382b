import type { ExportFormatId } from '../../../shared/export/export-formats.ts';
import type { ExportOptions } from '../../../shared/export/export-options.ts';
import type { Actor } from '../../../shared/schema/actor.ts';
import type { Analyst } from '../../../shared/schema/analyst.ts';
import type { Instant } from '../../../shared/schema/ids.ts';
import type { Settings } from '../../../shared/schema/tables.ts';
import type { Term } from '../../../shared/schema/term.ts';
import type { ArticleToExport } from './exporter.ts';
import type { TracedShared } from './traced-records.ts';

/** One export as its thread is started with it: plain data. */
export interface ExportWork {
  readonly purpose: 'write' | 'preview';
  readonly format: ExportFormatId;
  readonly options: ExportOptions;
  /** At least one. */
  readonly articles: readonly ArticleToExport[];
  readonly settings: readonly Settings[];
  readonly actors: readonly Actor[];
  readonly terms: readonly Term[];
  readonly analysts: readonly Analyst[];
  readonly traced?: TracedShared;
  readonly exportedAt: Instant;
}
