import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flatten, type Span } from '../../shared/text/segments.ts';

const someSpans: fc.Arbitrary<Span[]> = fc.array(
  fc
    .record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      start: fc.nat({ max: 40 }),
      length: fc.nat({ max: 20 }),
    })
    .map(({ id, start, length }) => ({ id, start, end: start + length })),
  { maxLength: 12 },
);

test('segments cover the stretch exactly, each with the spans that lie over all of it', () => {
  fc.assert(
    fc.property(someSpans, fc.nat({ max: 30 }), fc.nat({ max: 30 }), (spans, start, length) => {
      const end = start + length;
      const segments = flatten(spans, start, end);
      expect(segments.map((segment) => segment.end)).toEqual(
        length === 0 ? [] : [...segments.slice(1).map((segment) => segment.start), end],
      );
      expect(segments[0]?.start ?? start).toBe(start);
      for (const segment of segments) {
        for (let offset = segment.start; offset < segment.end; offset++) {
          const over = spans.filter((span) => span.start <= offset && offset < span.end).map(({ id }) => id);
          expect(segment.ids).toEqual([...new Set(over)]);
        }
      }
    }),
  );
});

test('overlapping passages become three pieces', () => {
  const spans = [
    { id: 'stance', start: 0, end: 10 },
    { id: 'bias', start: 6, end: 14 },
  ];
  expect(flatten(spans, 0, 16)).toEqual([
    { start: 0, end: 6, ids: ['stance'] },
    { start: 6, end: 10, ids: ['stance', 'bias'] },
    { start: 10, end: 14, ids: ['bias'] },
    { start: 14, end: 16, ids: [] },
  ]);
});
