import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IntervalIndex } from '../../shared/text/interval-index.ts';
import type { Span } from '../../shared/text/segments.ts';

/** Around the edges of the index's cells, where mistakes would be. */
const anOffset = fc.oneof(
  fc.nat({ max: 9000 }),
  fc.constantFrom(0, 1, 2047, 2048, 2049, 4095, 4096, 4097, 6144),
);
const aStretch = fc
  .tuple(anOffset, fc.oneof(fc.nat({ max: 30 }), fc.constantFrom(2047, 2048, 5000)))
  .map(([start, length]) => ({ start, end: start + length }));
const operation = fc.oneof(
  fc.record({
    type: fc.constant('set' as const),
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    spans: fc.array(aStretch, { maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('delete' as const), id: fc.constantFrom('a', 'b', 'c', 'd', 'e') }),
);

function scan(held: ReadonlyMap<string, readonly Span[]>, start: number, end: number): Span[] {
  const overlap = ({ start: from, end: to }: Span): boolean => Math.max(from, start) < Math.min(to, end);
  return [...held.values()].flat().filter(overlap);
}
const inOrder = (spans: readonly Span[]): string[] =>
  spans.map(({ id, start, end }) => `${start}-${end} ${id}`).sort();

test('finds what a look at every span would find, after any additions and removals', () => {
  fc.assert(
    fc.property(
      fc.array(operation, { maxLength: 30 }),
      aStretch,
      anOffset,
      (operations, { start, end }, offset) => {
        const index = new IntervalIndex();
        const held = new Map<string, readonly Span[]>();
        for (const step of operations) {
          if (step.type === 'set') {
            index.set(step.id, step.spans);
            held.set(
              step.id,
              step.spans.map((span) => ({ id: step.id, ...span })),
            );
          } else {
            index.delete(step.id);
            held.delete(step.id);
          }
        }
        expect(inOrder(index.overlapping(start, end))).toEqual(inOrder(scan(held, start, end)));
        expect(inOrder(index.at(offset))).toEqual(inOrder(scan(held, offset, offset + 1)));
      },
    ),
    { numRuns: 500 },
  );
});

test('spans come sorted by start, the longest first; under a click the shortest first', () => {
  const index = new IntervalIndex();
  index.set('sentence', [{ start: 0, end: 50 }]);
  index.set('word', [{ start: 10, end: 14 }]);
  index.set('clause', [{ start: 10, end: 30 }]);
  expect(index.overlapping(0, 50).map(({ id }) => id)).toEqual(['sentence', 'clause', 'word']);
  expect(index.at(12).map(({ id }) => id)).toEqual(['word', 'clause', 'sentence']);
  expect(index.at(14).map(({ id }) => id)).toEqual(['clause', 'sentence']);
});
