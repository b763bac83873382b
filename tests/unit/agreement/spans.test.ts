import { describe, expect, test } from 'vitest';
import { matchCounts, meanF1, spanF1, type Span } from '../../../shared/agreement/spans.ts';
import { unitizingAlpha, unitizingDisagreement } from '../../../shared/agreement/unitizing-alpha.ts';

const span = (start: number, end: number, category = 'c'): Span => ({ start, end, category });

describe('alpha for unitizing', () => {
  // Krippendorff 2004, Content Analysis, 2nd edition, page 254: a continuum from 150 to 450, two observers, categories c
  // and k. Offsets here begin at 0.
  const first = [span(75, 145), span(220, 250), span(30, 90, 'k'), span(150, 200, 'k')];
  const second = [span(70, 150), span(205, 225), span(250, 270), span(30, 90, 'k'), span(150, 200, 'k')];

  test('of the published example: 0.859, of its category c 0.729', () => {
    const c = unitizingDisagreement(300, [first, second], 'c');
    expect(c.observed).toBeCloseTo(0.0144, 4);
    expect(c.expected).toBeCloseTo(0.0532, 4);
    expect(1 - c.observed / c.expected).toBeCloseTo(0.7286, 4);
    const k = unitizingDisagreement(300, [first, second], 'k');
    expect([k.observed, k.expected]).toEqual([0, expect.closeTo(0.049, 4)]);
    expect(unitizingAlpha(300, [first, second])).toBeCloseTo(0.8591, 3);
  });

  test('is the same whoever comes first, and 1 where all marked the same', () => {
    expect(unitizingAlpha(300, [second, first])).toBe(unitizingAlpha(300, [first, second]));
    expect(unitizingAlpha(300, [first, first, first])).toBe(1);
    expect(unitizingAlpha(300, [[], []])).toBeNull();
  });
});

describe('span F1', () => {
  test('counts what is marked alike, exactly or where it overlaps; each span once', () => {
    const ours = [span(0, 5), span(10, 20), span(30, 40, 'k')];
    const theirs = [span(0, 5), span(12, 18), span(15, 22), span(31, 40)];
    const counts = matchCounts(ours, theirs);
    expect(counts).toEqual({ spans: 7, exact: 1, overlapping: 3 });
    expect([spanF1(counts, 'exact'), spanF1(counts, 'overlapping')]).toEqual([2 / 7, 6 / 7]);
    expect(spanF1(matchCounts([], theirs), 'exact')).toBe(0);
    expect(spanF1(matchCounts([], []), 'exact')).toBeNull();
    // Of several layers, the mean of the pairs that have any.
    expect(meanF1([counts, matchCounts(ours, ours), matchCounts([], [])], 'exact')).toBe((2 / 7 + 1) / 2);
  });
});
