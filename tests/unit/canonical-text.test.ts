import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BlockKind } from '../../shared/schema/article.ts';
import { blockAt, canonicalise, splitBlocks, type SourceBlock } from '../../shared/text/canonical.ts';
import { aStretchOfText } from '../builders/arbitrary-text.ts';

const aKind = fc.constantFrom(...BlockKind.options);
const wildText = fc.oneof(
  aStretchOfText(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', ' \n ', '\ud83d', '\0', 'a\r\n\r\nb'),
);
const wildBlocks: fc.Arbitrary<SourceBlock[]> = fc.array(fc.record({ kind: aKind, text: wildText }), {
  maxLength: 8,
});

const one = (text: string): string => canonicalise([{ kind: 'paragraph', text }]).text;

describe('canonicalise', () => {
  test('a second time changes nothing', () => {
    fc.assert(
      fc.property(wildBlocks, (source) => {
        const first = canonicalise(source);
        const blocks = splitBlocks(first).map(({ kind, start, end }) => ({
          kind,
          text: first.text.slice(start, end),
        }));
        expect(canonicalise(blocks)).toEqual(first);
      }),
    );
  });

  test('gives well-formed text without control characters, and a kind for each block', () => {
    fc.assert(
      fc.property(wildBlocks, (source) => {
        const { text, blockKinds } = canonicalise(source);
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/[[\p{Cc}--[\t\n]]\ufeff\u2028\u2029]|\n{3}|^\s*\n|[ \t]\n|\n[ \t]/v);
        expect(splitBlocks({ text, blockKinds })).toHaveLength(blockKinds.length);
      }),
    );
  });

  test('keeps every character of text that has neither line ends nor blanks at its ends', () => {
    fc.assert(
      fc.property(aStretchOfText(), (text) => {
        const kept = text.replace(/^[ \t]+|[ \t]+$/g, '').toWellFormed();
        // Text that shows nothing, an ideographic space alone, is no text.
        expect(one(text)).toBe(kept.trim() === '' ? '' : kept);
      }),
    );
  });

  test.each([
    ['quotation marks and dashes', '“curly” ‘quotes’ — “and” – dashes…'],
    ['double spaces', 'one.  Two'],
    ['composed and decomposed letters', 'Zo\u00eb Zoe\u0308'],
    ['joined emoji', '👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇺🇳'],
    ['joiners and marks', 'می‌خواهیم مَرْحَبًا שָׁלוֹם क्‍ष'],
    ['direction controls', '\u2067مرحبا\u2069 \u200fabc\u200e'],
    ['blanks that do not break', '10\u00a0km 5\u2009% \u3000字'],
  ])('%s stay as they are', (_, text) => {
    expect(one(text)).toBe(text);
  });

  test.each([
    ['a\r\nb\rc\u2028d\u0085e', 'a\nb\nc\nd\ne'],
    ['a\n\n \t\nb', 'a\nb'],
    [' \ta \t\n\t b ', 'a\nb'],
    ['\ufeffa\0b\u0007', 'ab'],
    ['a\ud83d', 'a\ufffd'],
    ['a\u0001\n\u0002\nb', 'a\nb'],
  ])('%j becomes %j', (from, to) => {
    expect(one(from)).toBe(to);
  });

  test('takes time by the length, whatever stands in the text', () => {
    expect(one(`${' '.repeat(400_000)}x${' '.repeat(400_000)}y${'\n'.repeat(400_000)}`)).toBe(
      `x${' '.repeat(400_000)}y`,
    );
  });

  test('drops blocks with nothing in them', () => {
    const { text, blockKinds } = canonicalise([
      { kind: 'headline', text: ' ' },
      { kind: 'paragraph', text: 'a' },
      { kind: 'quotation', text: '\n\ufeff' },
      { kind: 'list-item', text: 'b' },
    ]);
    expect({ text, blockKinds }).toEqual({ text: 'a\n\nb', blockKinds: ['paragraph', 'list-item'] });
  });
});

describe('blocks', () => {
  test('hold the text, in order, with a separator between them', () => {
    fc.assert(
      fc.property(wildBlocks, (source) => {
        const document = canonicalise(source);
        const blocks = splitBlocks(document);
        expect(blocks.map(({ start, end }) => document.text.slice(start, end)).join('\n\n')).toBe(
          document.text,
        );
        expect(blocks.map(({ kind }) => kind)).toEqual(document.blockKinds);
        expect(blocks.every(({ start, end }) => start < end)).toBe(true);
      }),
    );
  });

  test('are found by any offset', () => {
    fc.assert(
      fc.property(wildBlocks, fc.nat({ max: 200 }), (source, offset) => {
        const blocks = splitBlocks(canonicalise(source));
        expect(blockAt(blocks, offset)).toBe(blocks.findLast(({ start }) => start <= offset));
      }),
    );
  });
});
