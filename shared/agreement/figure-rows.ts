import type { AgreementReport, DifferingPassages, ReportedField, ReportedKind } from '../api/agreement.ts';
import type { Drawn } from './clusters.ts';
import type { Figure, FieldFigure, PassageFigure, Warning } from './figures.ts';
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

/** In the order in which they are shown. */
export const fieldFigures: readonly FieldFigure[] = ['alpha', 'cohen', 'fleiss', 'ac1', 'raw'];
export const passageFigures: readonly PassageFigure[] = [
  'whole',
  'marked',
  'coding',
  'gamma',
  'unitizing',
  'exact',
  'overlapping',
];

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
  /** Of the passages themselves. */
  readonly marked: ReportedKind | null;
}

/** What there is to say of a figure's range: what samples were drawn of, or why it has none. */
export type IntervalNote =
  | { readonly has: true; readonly drawn: Drawn | 'passages' }
  | { readonly has: false; readonly why: 'few' | 'paragraphs' };

/** @returns null where there is no figure, and where a warning says why none has a range */
export function intervalNote(
  { marked }: FigureRow,
  name: FigureName,
  { value, interval }: Figure,
): IntervalNote | null {
  if (interval !== null) return { has: true, drawn: marked?.drawn ?? 'passages' };
  if (value === null || marked === null || marked.drawn === null || name === 'gamma') return null;
  return { has: false, why: name === 'unitizing' && marked.drawn === 'paragraphs' ? 'paragraphs' : 'few' };
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
    figures: passageFigures.map((name) => [name, figures[name]]),
    warnings: marked.warnings,
    field: null,
    marked,
    differing,
    more,
  };
  return [passages, ...fields];
}

function rowOf(key: RowKey, field: ReportedField): FigureRow {
  const { units, figures, warnings, differing, more } = field;
  const without = figures.cohen.value === null ? 'cohen' : 'fleiss';
  return {
    key,
    units,
    figures: fieldFigures.filter((name) => name !== without).map((name) => [name, figures[name]]),
    warnings: units === 0 ? [] : warnings,
    field,
    marked: null,
    differing,
    more,
  };
}
