import type { AgreementReport } from '../../shared/api/agreement.ts';
import type { AppError } from '../../shared/errors.ts';
import type { ExportScope } from '../state/exporting.ts';

export const comparedKinds = ['actor', 'stance', 'bias'] as const;
export type ComparedKind = (typeof comparedKinds)[number];

/** What is compared and what came of it; it stays so while one reads a passage. */
export interface AgreementView {
  readonly scope: ExportScope | null;
  /** Analysts' ids and `consensus`; empty for all. */
  readonly layers: readonly string[];
  readonly kind: ComparedKind;
  /** Which figures' passages are listed: `passages`, or a field as its measure is named; null for the first. */
  readonly row: string | null;
  /** The passage that the keyboard is on. */
  readonly passage: string | null;
  readonly jobId: string | null;
  readonly report: AgreementReport | null;
  readonly failure: AppError | null;
}

export const firstAgreementView: AgreementView = {
  scope: null,
  layers: [],
  kind: 'actor',
  row: null,
  passage: null,
  jobId: null,
  report: null,
  failure: null,
};
