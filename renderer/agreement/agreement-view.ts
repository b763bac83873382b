import type { FigureName } from '../../shared/agreement/figure-rows.ts';
import type { ComparedKind } from '../../shared/agreement/measures.ts';
import type { AgreementReport } from '../../shared/api/agreement.ts';
import type { AppError } from '../../shared/errors.ts';
import type { ExportScope } from '../state/exporting.ts';

/** What is compared and what came of it; it stays so while one reads a passage. */
export interface AgreementView {
  readonly scope: ExportScope | null;
  /** Analysts' ids and `consensus`; empty for all. */
  readonly layers: readonly string[];
  readonly kind: ComparedKind;
  /** Which figures' passages are listed: `passages`, or a field as its measure is named; null for the first. */
  readonly row: string | null;
  /** The one of them that is explained; null for the first. */
  readonly figure: FigureName | null;
  /** The passage that the keyboard is on. */
  readonly passage: string | null;
  /** What is under way: measuring, or writing what was measured. */
  readonly job: { readonly id: string; readonly does: 'measuring' | 'writing' } | null;
  /** The articles of the report. */
  readonly articleIds: readonly string[];
  readonly report: AgreementReport | null;
  readonly failure: AppError | null;
}

export const firstAgreementView: AgreementView = {
  scope: null,
  layers: [],
  kind: 'actor',
  row: null,
  figure: null,
  passage: null,
  job: null,
  articleIds: [],
  report: null,
  failure: null,
};
