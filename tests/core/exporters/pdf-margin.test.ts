import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  layOutMargin,
  type WantedNote,
} from '../../../electron/core/exporters/pdf/typesetting/margin-layout.ts';

const column = { top: 80, bottom: 700, gap: 6, lineHeight: 16 };
const note = (top: number, height: number, page = 1, shortHeight = 20): WantedNote => ({
  page,
  top,
  height,
  shortHeight: Math.min(height, shortHeight),
});

test('Notes stand beside their passages where nothing hinders them', () => {
  expect(layOutMargin([note(300, 40), note(100, 40), note(90, 30, 2)], column)).toEqual(
    new Map([
      [
        1,
        {
          notes: [
            { note: 1, short: false, top: 100 },
            { note: 0, short: false, top: 300 },
          ],
          left: null,
        },
      ],
      [2, { notes: [{ note: 2, short: false, top: 90 }], left: null }],
    ]),
  );
});

test('Notes are never over each other nor off the column, in the order of the text; none is forgotten', () => {
  const wanted = fc.record({
    page: fc.constant(1),
    top: fc.integer({ min: 60, max: 720 }),
    height: fc.integer({ min: 20, max: 200 }),
    shortHeight: fc.integer({ min: 12, max: 20 }),
  });
  fc.assert(
    fc.property(fc.array(wanted, { minLength: 1, maxLength: 60 }), (notes) => {
      const page = layOutMargin(notes, column).get(1);
      if (page === undefined) throw new Error('Nothing was laid out.');
      expect(page.notes.length + (page.left?.count ?? 0)).toBe(notes.length);
      let free = column.top;
      let before = -Infinity;
      for (const { note: index, top, short } of page.notes) {
        const one = notes[index];
        if (one === undefined) throw new Error('No such note.');
        expect(top).toBeGreaterThanOrEqual(free);
        expect(one.top).toBeGreaterThanOrEqual(before);
        before = one.top;
        free = top + (short ? one.shortHeight : one.height) + column.gap;
      }
      expect(free - column.gap).toBeLessThanOrEqual(page.left === null ? column.bottom : page.left.top);
    }),
  );
});

test('On a crowded page the longest notes are cut to their titles first', () => {
  const page = layOutMargin([note(80, 300), note(90, 100), note(100, 290)], column).get(1);
  expect(page?.notes.map(({ short }) => short)).toEqual([true, false, false]);
});
