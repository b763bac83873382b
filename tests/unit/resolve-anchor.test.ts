import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describe as describeRange, holds } from '../../shared/anchoring/describe.ts';
import { fold } from '../../shared/anchoring/folding.ts';
import { resolve, type Selector } from '../../shared/anchoring/resolve.ts';
import { aRangeOf, aStretchOfText } from '../builders/arbitrary-text.ts';

const quote = (exact: string, prefix = '', suffix = ''): Selector => ({
  position: null,
  quote: { exact, prefix, suffix },
});
const found = (text: string, selector: Selector): string => {
  const resolution = resolve(text, selector, 1);
  if (resolution.state === 'lost') return `lost: ${resolution.reason}`;
  const { start, end } = resolution.anchor;
  return `${resolution.state}: ${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
};

const aTextAndRange = aStretchOfText(60)
  .filter((text) => text !== '')
  .chain((text) => fc.record({ text: fc.constant(text), range: aRangeOf(text.length) }));

describe('whatever the text', () => {
  test('a passage is found again where it was described', () => {
    fc.assert(
      fc.property(aTextAndRange, ({ text, range }) => {
        const anchor = describeRange(text, range.start, range.end, 1);
        if (anchor === null) throw new Error('not described');
        const selector = {
          position: anchor,
          quote: { exact: anchor.quote, prefix: anchor.prefix, suffix: anchor.suffix },
        };
        expect(resolve(text, selector, 1)).toEqual({ state: 'exact', anchor, confidence: 1 });
      }),
    );
  });

  test('no place is taken whose text is not the quote, up to typesetting', () => {
    const aQuoteOf = (text: string): fc.Arbitrary<string> =>
      fc.oneof(
        aStretchOfText(3),
        aRangeOf(text.length).map(({ start, end }) => text.slice(start, end)),
      );
    const aCase = aStretchOfText(40).chain((text) =>
      fc.record({
        text: fc.constant(text),
        exact: aQuoteOf(text).map((exact) => exact.toWellFormed()),
        position: fc.option(
          fc.record({ start: fc.integer({ min: -2, max: 80 }), end: fc.integer({ min: -2, max: 80 }) }),
        ),
        prefix: aStretchOfText(2),
        suffix: aStretchOfText(2),
      }),
    );
    fc.assert(
      fc.property(aCase, ({ text, exact, position, prefix, suffix }) => {
        fc.pre(exact !== '');
        const resolution = resolve(text, { position, quote: { exact, prefix, suffix } }, 1);
        if (resolution.state === 'lost') return;
        expect(holds(text, resolution.anchor)).toBe(true);
        expect(fold(resolution.anchor.quote).text).toBe(fold(exact).text);
      }),
      { numRuns: 1000 },
    );
  });

  test('a quote that stands twice, with nothing to tell which is meant, is not placed', () => {
    fc.assert(
      fc.property(aStretchOfText(5), aStretchOfText(5), (exact, between) => {
        fc.pre(fold(exact).text !== '');
        const resolution = resolve(`${exact}${between}|${exact}`, quote(exact), 1);
        expect(resolution).toMatchObject({ state: 'lost', reason: 'ambiguous' });
      }),
    );
  });

  test('text put in before a passage moves it and loses nothing', () => {
    fc.assert(
      fc.property(aTextAndRange, aStretchOfText(10), ({ text, range }, added) => {
        const anchor = describeRange(text, range.start, range.end, 1);
        if (anchor === null) throw new Error('not described');
        const selector = {
          position: null,
          quote: { exact: anchor.quote, prefix: anchor.prefix, suffix: anchor.suffix },
        };
        const resolution = resolve(`${added}|${text}`, selector, 1);
        fc.pre(resolution.state !== 'lost' || resolution.reason !== 'ambiguous');
        expect(resolution).toMatchObject({ anchor: { quote: anchor.quote } });
      }),
    );
  });
});

describe('a quote', () => {
  const text = 'Assad said no. Kerry said no. “Assad,” he wrote, is losing.';
  test.each([
    [
      'that stands once',
      quote('Kerry'),
      'exact: Assad said no. [Kerry] said no. “Assad,” he wrote, is losing.',
    ],
    ['that stands twice', quote('said no'), 'lost: ambiguous'],
    [
      'told apart by what is before',
      quote('said no', 'Kerry '),
      'exact: Assad said no. Kerry [said no]. “Assad,” he wrote, is losing.',
    ],
    [
      'told apart by what is after',
      quote('Assad', '', ' said'),
      'exact: [Assad] said no. Kerry said no. “Assad,” he wrote, is losing.',
    ],
    [
      'with other marks',
      quote('"Assad," he'),
      'moved: Assad said no. Kerry said no. [“Assad,” he] wrote, is losing.',
    ],
    [
      'in other letters',
      quote('KERRY SAID'),
      'moved: Assad said no. [Kerry said] no. “Assad,” he wrote, is losing.',
    ],
    [
      'over other blanks',
      quote('Kerry\n  said'),
      'moved: Assad said no. [Kerry said] no. “Assad,” he wrote, is losing.',
    ],
    ['that is not there', quote('Rouhani'), 'lost: absent'],
    ['of no letters', quote('\u200b'), 'lost: absent'],
    ['that is empty', quote(''), 'lost: no-selector'],
  ])('%s', (_, selector, expected) => {
    expect(found(text, selector)).toBe(expected);
  });

  test('typed in other forms of the same letters is found whole', () => {
    expect(found('Zoë and ﬁnance', quote('zoe\u0308 AND finance'))).toBe('moved: [Zoë and ﬁnance]');
    expect(found('한국은', quote('\u1112\u1161\u11ab국'))).toBe('moved: [한국]은');
    expect(found('می‌خواهیم', quote('میخواهیم'))).toBe('moved: [می‌خواهیم]');
    expect(found('ﬁnance', quote('inance'))).toBe('lost: absent');
    expect(found('cafe\u0301s', quote('cafe'))).toBe('exact: [cafe]\u0301s');
  });
});

describe('a position', () => {
  const text = 'no and no and no';
  test('chooses between equals', () => {
    const at = (start: number): string =>
      found(text, { position: { start, end: start + 3 }, quote: { exact: 'no', prefix: '', suffix: '' } });
    expect(at(6)).toBe('moved: no and [no] and no');
    expect(at(99)).toBe('moved: no and no and [no]');
  });

  test('midway between two chooses neither', () => {
    const midway = { position: { start: 2, end: 4 }, quote: { exact: 'no', prefix: '', suffix: '' } };
    expect(found('no  no', midway)).toBe('lost: ambiguous');
  });

  test('counts for nothing where the text there is not the quote', () => {
    expect(
      found(text, { position: { start: 3, end: 6 }, quote: { exact: 'yes', prefix: '', suffix: '' } }),
    ).toBe('lost: absent');
  });

  test('alone is taken as it is, or not at all', () => {
    expect(found(text, { position: { start: 3, end: 6 }, quote: null })).toBe('exact: no [and] no and no');
    expect(found(text, { position: { start: 3, end: 60 }, quote: null })).toBe('lost: out-of-range');
    expect(found(text, { position: null, quote: null })).toBe('lost: no-selector');
  });
});
