import type { Span } from '../../../shared/agreement/spans.ts';

export const span = (start: number, end: number, category = 'c'): Span => ({ start, end, category });

/**
 * The example that Krippendorff, Mathet, Bouvry and Widlöcher 2016 (Krippendorff 2019, Content Analysis, 4th edition,
 * figure 12.11) and Mathet's gamma software share: Alex, Paul and Suzan on a continuum of 60. The bounds are those of
 * pygamma-agreement, tests/data/AlexPaulSuzan.csv.
 */
export const alexPaulSuzan: readonly (readonly Span[])[] = [
  [
    span(2, 9, '1'),
    span(11, 17, '2'),
    span(24, 30, '5'),
    span(32, 36, '6'),
    span(36, 44, '6'),
    span(44, 60, '7'),
  ],
  [span(2, 9, '1'), span(11, 17, '3'), span(19, 25, '5'), span(32, 44, '6')],
  [
    span(2, 9, '1'),
    span(11, 17, '4'),
    span(21, 27, '5'),
    span(32, 36, '6'),
    span(36, 40, '6'),
    span(40, 44, '6'),
  ],
];
