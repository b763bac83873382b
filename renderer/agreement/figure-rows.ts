import type { AgreementReport, DifferingPassages, ReportedField } from '../../shared/api/agreement.ts';
import type { Figure } from '../../shared/agreement/measure-agreement.ts';
import type { ComparedKind } from './agreement-view.ts';

export const fieldRows = [
  'actor.who',
  'stance.holder',
  'stance.target',
  'stance.polarity',
  'stance.position',
  'bias.code',
  'bias.severity',
] as const;
export type RowKey = (typeof fieldRows)[number] | 'passages';

export type FigureName = keyof ReportedField['figures'] | 'unitizing' | 'exact' | 'overlapping';

/** What layers are compared on: where they marked, or one of the things that they say. */
export interface FigureRow extends DifferingPassages {
  readonly key: RowKey;
  /** Passages that were compared; annotations, where it is the passages themselves. */
  readonly units: number;
  readonly figures: readonly (readonly [name: FigureName, figure: Figure])[];
  readonly field: ReportedField | null;
}

/** The rows of one kind: its passages first, then its fields. A figure that there is not, such as Cohen's kappa of three, stays away. */
export function rowsOf(report: AgreementReport, kind: ComparedKind): readonly FigureRow[] {
  const marked = report.kinds.find((each) => each.kind === kind);
  const fields = fieldRows.flatMap((key) => {
    const field = report.fields.find(({ name }) => name === key && name.startsWith(`${kind}.`));
    return field === undefined ? [] : [rowOf(key, field)];
  });
  if (marked === undefined) return fields;
  const { unitizing, f1, annotations, differing, more } = marked;
  const plain = (value: number | null): Figure => ({ value, interval: null });
  const passages: FigureRow = {
    key: 'passages',
    units: annotations.reduce((sum, count) => sum + count, 0),
    figures: [
      ['unitizing', plain(unitizing)],
      ['exact', plain(f1.exact)],
      ['overlapping', plain(f1.overlapping)],
    ],
    field: null,
    differing,
    more,
  };
  return [passages, ...fields];
}

function rowOf(key: RowKey, field: ReportedField): FigureRow {
  const { units, figures, differing, more } = field;
  const kappa =
    figures.cohen.value === null
      ? (['fleiss', figures.fleiss] as const)
      : (['cohen', figures.cohen] as const);
  return {
    key,
    units,
    figures: [['alpha', figures.alpha], kappa, ['ac1', figures.ac1], ['raw', figures.raw]],
    field,
    differing,
    more,
  };
}
