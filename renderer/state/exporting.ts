import type { ExportReport } from '../../shared/api/export-report.ts';
import type { Result } from '../../shared/errors.ts';
import type { Id } from '../../shared/schema/ids.ts';

/** Which articles are exported: the open one, those selected in the library, those its filter shows, or all. */
export const exportScopes = ['open', 'selected', 'listed', 'library'] as const;
export type ExportScope = (typeof exportScopes)[number];

/** A finished export, with the grant by which its file can be shown; or why there is none. */
export type ExportOutcome = Result<{ readonly report: ExportReport; readonly grant: Id }>;
