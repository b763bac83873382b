import type { AgreementReport, DifferingPassages, ReportedField } from '../api/agreement.ts';
import type { Figure, FieldFigure, PassageFigure, Warning } from './measure-agreement.ts';
import type { ComparedKind } from './measures.ts';

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

export type FigureName = FieldFigure | PassageFigure;

/** What layers are compared on: where they marked, or one of the things that they say. */
export interface FigureRow extends DifferingPassages {
  readonly key: RowKey;
  /** Passages that were compared; annotations, where it is the passages themselves. */
  readonly units: number;
  readonly figures: readonly (readonly [name: FigureName, figure: Figure])[];
  /** Why the figures may mislead; none where there are none. */
  readonly warnings: readonly Warning[];
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
  const { figures, annotations, differing, more } = marked;
  const passages: FigureRow = {
    key: 'passages',
    units: annotations.reduce((sum, count) => sum + count, 0),
    figures: [
      ['unitizing', figures.unitizing],
      ['exact', figures.exact],
      ['overlapping', figures.overlapping],
    ],
    warnings: [],
    field: null,
    differing,
    more,
  };
  return [passages, ...fields];
}

function rowOf(key: RowKey, field: ReportedField): FigureRow {
  const { units, figures, warnings, differing, more } = field;
  const kappa =
    figures.cohen.value === null
      ? (['fleiss', figures.fleiss] as const)
      : (['cohen', figures.cohen] as const);
  return {
    key,
    units,
    figures: [['alpha', figures.alpha], kappa, ['ac1', figures.ac1], ['raw', figures.raw]],
    warnings: units === 0 ? [] : warnings,
    field,
    differing,
    more,
  };
}
