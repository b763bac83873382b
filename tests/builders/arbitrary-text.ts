import fc from 'fast-check';

/** Pieces that text is damaged by: marks, joiners, pairs, scripts, quotation marks, blanks of all kinds. */
const pieces = [
  ...[
    '“',
    '”',
    '’',
    '«',
    '—',
    '–',
    '…',
    '"',
    "'",
    '  ',
    '\u00a0',
    '\u2009',
    '\u3000',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\u200f',
  ],
  ...['👩‍👩‍👧', '👍🏽', '🇺🇳', '❤️', '𝐁', '𠜎', 'e\u0301', 'é', 'ﬁ', 'ß', 'İ', 'Å', '한', '\u1112\u1161\u11ab'],
  ...[
    'مَرْحَبًا',
    'می‌خواهیم',
    'שָׁלוֹם',
    '会议',
    'フェリー',
    'क्षत्रिय',
    'น้ำ',
    'Z̷̨̛͖',
    'Russia',
    'the ',
    ' said ',
    '12.5 ',
    '. ',
    ', ',
  ],
];

/** Well-formed text as articles have it, without line ends or control characters. */
export const aStretchOfText = (maxLength = 30): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...pieces) },
        fc.string({ unit: 'grapheme', maxLength: 4 }),
      ),
      {
        maxLength,
      },
    )
    .map((parts) => parts.join('').replace(/[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/gu, ''));

/** A range inside a text of some length. */
export const aRangeOf = (length: number): fc.Arbitrary<{ start: number; end: number }> =>
  fc
    .tuple(fc.nat({ max: Math.max(0, length - 1) }), fc.nat({ max: Math.max(0, length - 1) }))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
