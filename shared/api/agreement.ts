import * as z from 'zod';
import type { Agreement, Differing, MarkedKind, MeasuredField } from '../agreement/figures.ts';
import { ExportOptions } from '../export/export-options.ts';
import { Id } from '../schema/ids.ts';
import type { ExportReport } from './export-report.ts';

/** A passage that layers differ on, with the beginning of its words. */
export interface DifferingPassage extends Differing {
  readonly quote: string;
}

/** Of many passages, as many as a list is looked through; the rest is counted. */
export interface DifferingPassages {
  readonly differing: readonly DifferingPassage[];
  readonly more: number;
}

export type ReportedField = Omit<MeasuredField, 'differing'> & DifferingPassages;
export type ReportedKind = Omit<MarkedKind, 'differing'> & DifferingPassages;

/** Agreement as a window shows it. Tables of very many categories stay away: `confusion` is empty then. */
export interface AgreementReport extends Omit<Agreement, 'fields' | 'kinds'> {
  readonly fields: readonly ReportedField[];
  readonly kinds: readonly ReportedKind[];
}

/** A report to read, or a zip archive of tables to calculate with. */
export const AgreementFormat = z.enum(['pdf', 'csv']);
export type AgreementFormat = z.infer<typeof AgreementFormat>;

/** How a report is written. */
export const AgreementLook = ExportOptions.pick({ labels: true, paper: true });
export type AgreementLook = z.infer<typeof AgreementLook>;

const Articles = z.array(Id).min(1).max(100_000);
const Layers = z.array(z.string().max(64)).min(2).max(20);

export const agreementMethods = {
  /** How far layers agree over articles; all layers that have annotations there when none are named. */
  'agreement.measure': {
    params: z.strictObject({
      jobId: Id,
      articleIds: Articles,
      layers: Layers.nullable(),
    }),
  },
  /** Measures the same and writes a report of it. */
  'agreement.export': {
    params: AgreementLook.extend({
      jobId: Id,
      /** Where to: from `shell.chooseDestination`. */
      grant: Id,
      articleIds: Articles,
      layers: Layers,
      format: AgreementFormat,
    }),
  },
} as const;

export interface AgreementResults {
  'agreement.measure': AgreementReport;
  'agreement.export': ExportReport;
}
