import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockSheet } from '../../../electron/core/exporters/pdf/sheet/block-sheet.ts';
import { joins, partsLamAlef } from '../../../electron/core/exporters/pdf/sheet/cursive-joins.ts';
import { breakLongRuns } from '../../../electron/core/exporters/pdf/sheet/long-runs.ts';
import { MarkRegister } from '../../../electron/core/exporters/pdf/sheet/marks.ts';
import { quotation, runningHead } from '../../../electron/core/exporters/pdf/sheet/phrase.ts';
import { tongueOf } from '../../../electron/core/exporters/pdf/sheet/tongue.ts';
import { IntervalIndex } from '../../../shared/text/interval-index.ts';

describe('Arabic letters at a cut', () => {
  test.for([
    ['ب', 'ا', true],
    ['ا', 'ب', false],
    ['و', 'ب', false],
    ['سُ', 'ر', true],
    ['ـ', 'ب', true],
    ['ب', 'ء', false],
    ['ة', 'ب', false],
    ['a', 'ب', false],
    ['ب', ' ', false],
    ['گ', 'ف', true],
    ['ژ', 'و', false],
  ] as const)('%s and %s join: %s', ([before, after, joined]) => {
    expect(joins(before, after)).toBe(joined);
  });

  test('lam and alef are not parted', () => {
    expect(partsLamAlef('سل', 'ا')).toBe(true);
    expect(partsLamAlef('سلّ', 'أ')).toBe(true);
    expect(partsLamAlef('سل', 'م')).toBe(false);
  });
});

describe('Long runs', () => {
  test('are cut, ordinary words are not', () => {
    expect(breakLongRuns('A perfectly ordinary internationalisation')).toHaveLength(1);
    expect(breakLongRuns(`See https://example.org/a/path?with=many&parts and on`).length).toBeGreaterThan(2);
    expect(breakLongRuns('普'.repeat(100))).toHaveLength(1);
  });

  test('make the text again, and no piece is longer than a line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(breakLongRuns(text).join('')).toBe(text);
      }),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'ب', 'و', '-', '/', 'é'), minLength: 100, maxLength: 400 }),
        (text) => {
          for (const piece of breakLongRuns(text)) expect(piece.length).toBeLessThan(90);
        },
      ),
    );
  });
});

describe('The pieces of a block', () => {
  const text = 'Russia backs Assad,\nIran too.';
  const block = { index: 0, kind: 'paragraph' as const, start: 0, end: text.length, number: 1 };
  const tongue = { language: 'en', region: null };

  test('are the block again, each under its annotations, lines kept', () => {
    const passages = new IntervalIndex();
    passages.set('a', [{ start: 0, end: 12 }]);
    passages.set('b', [{ start: 7, end: 24 }]);
    const marks = new MarkRegister();
    const { pieces } = blockSheet(text, block, passages, marks, tongue);
    const said = pieces.map(({ t, mark, ends }) => {
      const found = mark === null ? undefined : marks.marks[mark];
      return [t, found?.type === 'passage' ? found.annotationIds.join() : '', ends];
    });
    expect(said).toEqual([
      ['Russia ', 'a', null],
      ['backs', 'a,b', null],
      [' Assad,', 'b', 'line-break'],
      ['Iran', 'b', null],
      [' too.', '', null],
    ]);
    expect([marks.firstPassage('a'), marks.firstPassage('b'), marks.firstPassage('c')]).toEqual([0, 1, null]);
  });
});

describe('What a table quotes', () => {
  test('is short: a long passage goes without its middle, a long title without its end', () => {
    expect(quotation(['one', 'two\nlines'])?.t).toBe('one … two lines');
    const long = quotation(['word '.repeat(500)])?.t ?? '';
    expect(long.length).toBeLessThan(450);
    expect(long).toContain('[…]');
    expect(runningHead('Short').t).toBe('Short');
    expect(runningHead('word '.repeat(40)).t).toMatch(/^[\s\S]{40,72}…$/);
  });
});

describe('The language of a text', () => {
  test.for([
    ['zh-Hans-CN', '', 'zh', 'CN'],
    ['en', '', 'en', null],
    [null, 'Привет', 'en', null],
    [null, 'שלום', 'he', null],
    [null, 'سلام', 'ar', null],
    [null, 'テヘラン', 'ja', null],
    ['not a tag', '普京', 'zh', null],
  ] as const)('%s %s is %s', ([said, text, language, region]) => {
    expect(tongueOf(said, text)).toEqual({ language, region });
  });
});
