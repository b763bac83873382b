import type { Agreement } from '../../../shared/agreement/figures.ts';
import type { AgreementFormat, AgreementLook } from '../../../shared/api/agreement.ts';
import { ok, type Result } from '../../../shared/errors.ts';
import type { Id, Instant } from '../../../shared/schema/ids.ts';
import { csvFile } from '../exporters/tables/csv.ts';
import type { Typeset } from '../exporters/pdf/typesetting/typesetter.ts';
import { zipFiles } from '../exporters/zip-files.ts';
import type { Job } from '../jobs.ts';
import { inThread } from '../workers/in-thread.ts';
import type { Workspace } from '../workspace.ts';
import { agreementReport, type ReportLimits } from './agreement-report.ts';
import { agreementSheet, type AgreementSheet } from './agreement-sheet.ts';
import { agreementTables } from './agreement-tables.ts';

/** What anybody reads through on paper; tables hold everything. */
const paperLimits: ReportLimits = { passages: 100, categories: 21, quote: 400 };
const tableLimits: ReportLimits = { passages: Infinity, categories: Infinity, quote: 1000 };

/** What the thread gets that sets a report. */
export interface ReportWork {
  readonly sheet: AgreementSheet;
  readonly at: Instant;
}

/** How a format goes out. */
export const agreementFiles: Readonly<
  Record<AgreementFormat, { readonly extension: string; readonly mediaType: string }>
> = {
  pdf: { extension: '.pdf', mediaType: 'application/pdf' },
  csv: { extension: '.zip', mediaType: 'application/zip' },
};

/** Writes what was measured: a report to read, or tables with a dictionary of their columns in a zip archive. */
export async function writeAgreement(
  workspace: Workspace,
  agreement: Agreement,
  articleIds: readonly Id[],
  how: AgreementLook & { readonly format: AgreementFormat; readonly at: Instant },
  job: Job,
): Promise<Result<Uint8Array>> {
  const { format, at, ...look } = how;
  if (format === 'csv') {
    const report = await agreementReport(workspace, agreement, tableLimits);
    const tables = agreementTables(report, workspace.state, look.labels);
    return ok(zipFiles(tables.map(csvFile), at));
  }
  const report = await agreementReport(workspace, agreement, paperLimits);
  const data: ReportWork = { sheet: agreementSheet(report, articleIds, workspace.state, look, at), at };
  const set = await inThread<Typeset>({ worker: 'report-worker', data, whenCancelled: 'Cancelled.' }, job);
  return set.ok ? ok(set.value.pdf) : set;
}
