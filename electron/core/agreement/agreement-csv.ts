import Papa from 'papaparse';
import type { Agreement } from '../../../shared/agreement/measure-agreement.ts';

/** One row for each figure, for spreadsheets and statistics programs: numbers with a full stop, empty where there is none. */
export function agreementCsv({ fields, kinds, layers }: Agreement): string {
  const rows = [
    ...fields.flatMap(({ name, level, units, figures, warnings }) =>
      Object.entries(figures).map(([figure, { value, interval }]) => ({
        what: name,
        level,
        units,
        figure,
        value: value ?? '',
        low: interval?.low ?? '',
        high: interval?.high ?? '',
        warnings: warnings.join(' '),
      })),
    ),
    ...kinds.flatMap(({ kind, annotations, unitizing, f1 }) =>
      Object.entries({ 'alpha-u': unitizing, 'f1-exact': f1.exact, 'f1-overlapping': f1.overlapping }).map(
        ([figure, value]) => ({
          what: kind,
          level: 'passages',
          units: annotations.reduce((sum, count) => sum + count, 0),
          figure,
          value: value ?? '',
          low: '',
          high: '',
          warnings: '',
        }),
      ),
    ),
  ];
  return `${Papa.unparse(rows, { newline: '\r\n' })}\r\n${Papa.unparse([['layers', ...layers]], { newline: '\r\n' })}\r\n`;
}
