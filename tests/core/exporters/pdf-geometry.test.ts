import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawLook } from '../../../electron/core/exporters/pdf/annotate/appearance.ts';
import { mergeOnLines, quadPoints, type Box } from '../../../electron/core/exporters/pdf/annotate/boxes.ts';
import { looks, type LookName } from '../../../electron/core/exporters/pdf/content/look.ts';

const box = (left: number, right: number, bottom: number, height = 12): Box => ({
  left,
  right,
  bottom,
  top: bottom + height,
});

describe('The boxes of a passage', () => {
  test('that touch on a line are one, lines stay apart, from the top down', () => {
    const boxes = [box(10, 50, 100), box(50.2, 90, 100), box(10, 300, 120), box(120, 140, 100)];
    expect(mergeOnLines(boxes)).toEqual([box(10, 300, 120), box(10, 90, 100), box(120, 140, 100)]);
  });

  test('take the height of their line where a piece is set in other letters', () => {
    expect(mergeOnLines([box(10, 20, 100), box(20, 30, 98, 15)])).toEqual([box(10, 30, 98, 15)]);
  });

  test('cover what they covered, each point of a line once', () => {
    const piece = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 30 }), fc.nat(5));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 20 }), (pieces) => {
        const boxes = pieces.map(([left, width, line]) =>
          box(left * 5, left * 5 + width * 5, 700 - line * 16),
        );
        const merged = mergeOnLines(boxes);
        for (let x = 2.5; x < 400; x += 5) {
          for (let line = 0; line <= 5; line++) {
            const y = 705 - line * 16;
            const covers = ({ left, right, bottom, top }: Box): boolean =>
              x > left && x < right && y > bottom && y < top;
            expect(merged.filter(covers).length).toBe(boxes.some(covers) ? 1 : 0);
          }
        }
      }),
    );
  });

  test('are written upper left, upper right, lower left, lower right', () => {
    expect(quadPoints([box(10, 20, 100)])).toEqual([10, 112, 20, 112, 10, 100, 20, 100]);
  });
});

describe('What marks look like', () => {
  const names = Object.keys(looks) as LookName[];
  /** The drawing without its colours. */
  const shape = (look: LookName): string =>
    drawLook(look, [box(10, 100, 100)], false).replace(/[\d.]+ [\d.]+ [\d.]+ (rg|RG)/g, '');

  test('is told apart without colour', () => {
    expect(new Set(names.map(shape)).size).toBe(names.length);
  });

  test('starts where the text starts: the sign of a stance is at the right of a right-to-left line', () => {
    const signAt = (rtl: boolean): number =>
      Number(/([\d.]+) [\d.]+ m (?:[\d. ]+ l )+h f/.exec(drawLook('for', [box(10, 100, 100)], rtl))?.[1]);
    expect(signAt(false)).toBeLessThan(15);
    expect(signAt(true)).toBeGreaterThan(90);
  });
});
