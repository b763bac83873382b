import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CarryOver } from '../../../shared/anchoring/carry-over.ts';
import { describe as describeRange, holds } from '../../../shared/anchoring/describe.ts';
import type { ArticleDocument } from '../../../shared/schema/article.ts';
import { blockAt, splitBlocks } from '../../../shared/text/canonical.ts';
import { anAnchor } from '../../builders/annotation.ts';
import { anArticle } from '../../builders/article.ts';

const edition = (text: string): ArticleDocument => anArticle({ text }).document;

/** What became of a quote, with its place in brackets: `moved: … [quote] …`. */
function carried(from: string, to: string, quote: string): string {
  const old = edition(from);
  const { outcome, anchors } = new CarryOver(old, edition(to)).carry([anAnchor(old, quote)]);
  const [anchor] = anchors;
  if (anchor === undefined) return outcome;
  return `${outcome}: ${to.slice(0, anchor.start)}[${anchor.quote}]${to.slice(anchor.end)}`;
}

describe('a passage', () => {
  const first = 'Russia backs Assad in the war.';
  const second = 'Iran does so too, and few observers believe it will change.';
  const third = 'Nobody asked the Kurds.';
  const text = [first, second, third].join('\n\n');

  test.each([
    [
      'in an unaltered paragraph',
      text,
      `Added today.\n\n${text}`,
      'Assad',
      `exact: Added today.\n\nRussia backs [Assad] in the war.\n\n${second}\n\n${third}`,
    ],
    [
      'in a paragraph that moved',
      text,
      [second, third, first].join('\n\n'),
      'Assad',
      `moved: ${second}\n\n${third}\n\nRussia backs [Assad] in the war.`,
    ],
    [
      'in an altered paragraph',
      text,
      text.replace('does so too', 'did so as well'),
      'few observers believe',
      `moved: ${first}\n\nIran did so as well, and [few observers believe] it will change.\n\n${third}`,
    ],
    [
      'that was reworded',
      text,
      text.replace('few observers', 'few sober observers'),
      'few observers believe',
      `moved: ${first}\n\nIran does so too, and [few sober observers believe] it will change.\n\n${third}`,
    ],
    ['of a paragraph that is gone', text, [first, third].join('\n\n'), 'few observers believe', 'lost'],
    [
      'whose like stands in quite another paragraph',
      text,
      [first, third, 'The Kurds met in Iran.'].join('\n\n'),
      'Iran',
      'lost',
    ],
    [
      'over two paragraphs',
      text,
      `Added.\n\n${text}`,
      `the war.\n\nIran`,
      `exact: Added.\n\nRussia backs Assad in [the war.\n\nIran] does so too, and few observers believe it will change.\n\n${third}`,
    ],
    [
      'in one of two copies, by one neighbour',
      `${third}\n\n${first}\n\n${third}`,
      `${third}\n\n${third}`,
      'Kurds',
      `moved: Nobody asked the [Kurds].\n\n${third}`,
    ],
    [
      'in one of two copies that nothing tells apart',
      `${first}\n\n${third}\n\n${second}`,
      `A.\n\n${third}\n\nB.\n\n${third}\n\nC.`,
      'Kurds',
      'lost',
    ],
    [
      'in one of two copies with the same neighbours',
      `${third}\n\n${first}\n\n${third}`,
      `${third}\n\n${first}\n\n${third}\n\nMore.`,
      'Kurds',
      `exact: Nobody asked the [Kurds].\n\n${first}\n\n${third}\n\nMore.`,
    ],
    [
      'in Chinese',
      '会议在日内瓦举行。\n\n伊朗没有参加。',
      '会议昨天在日内瓦举行。\n\n伊朗没有参加。',
      '日内瓦',
      'moved: 会议昨天在[日内瓦]举行。\n\n伊朗没有参加。',
    ],
  ])('%s', (_, from, to, quote, expected) => {
    expect(carried(from, to, quote)).toBe(expected);
  });

  test('of several keeps those that are found, and is less sure', () => {
    const old = edition(text);
    const over = new CarryOver(old, edition([first, third].join('\n\n')));
    const { outcome, confidence, anchors } = over.carry([
      anAnchor(old, 'Assad'),
      anAnchor(old, 'few observers'),
    ]);
    expect({ outcome, confidence, quotes: anchors.map(({ quote }) => quote) }).toEqual({
      outcome: 'moved',
      confidence: 0.5,
      quotes: ['Assad'],
    });
  });

  test('of none, which is about the whole article, is carried as it is', () => {
    expect(new CarryOver(edition(text), edition('Other.')).carry([])).toEqual({
      outcome: 'exact',
      confidence: 1,
      anchors: [],
    });
  });
});

/** A paragraph that knows where it came from. */
interface Paragraph {
  readonly origin: number | null;
  readonly words: readonly string[];
}

const vocabulary = [
  'Russia',
  'Iran',
  'war',
  'said',
  'the',
  'few',
  'Assad',
  'oil',
  'no',
  'ally',
  'and',
  'talks',
];
const someWords = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 12 });
const anEdit = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'replace', 'move', 'copy', 'add-word', 'drop-word'),
  a: fc.nat({ max: 30 }),
  b: fc.nat({ max: 30 }),
  words: someWords,
});

function edit(
  paragraphs: readonly Paragraph[],
  { kind, a, b, words }: { kind: string; a: number; b: number; words: readonly string[] },
): Paragraph[] {
  const next = [...paragraphs];
  const at = a % Math.max(1, next.length);
  const to = b % (next.length + 1);
  const own = next[at];
  if (kind === 'insert') next.splice(to, 0, { origin: null, words });
  else if (own === undefined) return next;
  else if (kind === 'delete') next.splice(at, 1);
  else if (kind === 'replace') next[at] = { origin: null, words };
  else if (kind === 'copy') next.splice(to, 0, { origin: null, words: own.words });
  else if (kind === 'move') next.splice(b % next.length, 0, ...next.splice(at, 1));
  else if (kind === 'add-word')
    next[at] = { ...own, words: [...own.words.slice(0, b), ...words.slice(0, 1), ...own.words.slice(b)] };
  else
    next[at] = {
      ...own,
      words: own.words.length > 1 ? own.words.toSpliced(b % own.words.length, 1) : own.words,
    };
  return next;
}

const textOf = (paragraphs: readonly Paragraph[]): string =>
  paragraphs.map(({ words }) => words.join(' ')).join('\n\n');

test('whatever was edited: exact is right, and a lookalike is never taken for it', () => {
  fc.assert(
    fc.property(
      fc.array(someWords, { minLength: 1, maxLength: 8 }),
      fc.array(anEdit, { maxLength: 6 }),
      fc.nat(),
      fc.nat({ max: 20 }),
      (written, edits, where, length) => {
        const before: Paragraph[] = written.map((words, origin) => ({ origin, words }));
        const after = edits.reduce<readonly Paragraph[]>(edit, before);
        fc.pre(after.length > 0);
        const from = edition(textOf(before));
        const to = edition(textOf(after));
        const start = where % from.text.length;
        const anchor = describeRange(from.text, start, Math.min(from.text.length, start + length + 1), 1);
        if (anchor === null) throw new Error('not described');
        const { outcome, confidence, anchors } = new CarryOver(from, to).carry([anchor]);
        expect(outcome === 'lost').toBe(anchors.length === 0);
        expect(confidence === 1).toBe(outcome === 'exact');
        for (const found of anchors) expect(holds(to.text, found)).toBe(true);
        if (outcome !== 'exact') return;
        const [found] = anchors;
        expect(found?.quote).toBe(anchor.quote);
        const index = blockAt(splitBlocks(from), anchor.start)?.index ?? -1;
        const target = blockAt(splitBlocks(to), found?.start ?? 0)?.index ?? -1;
        // The very paragraph, untouched; or, where it went, an equal one between its own neighbours.
        const words = (list: readonly Paragraph[], at: number): string | undefined =>
          list[at]?.words.join(' ');
        expect(words(after, target)).toBe(words(before, index));
        const isItself = after[target]?.origin === index;
        const isAlone =
          before.filter((_, at) => words(before, at) === words(before, index)).length === 1 &&
          after.filter((_, at) => words(after, at) === words(before, index)).length === 1;
        const hasItsNeighbours =
          words(after, target - 1) === words(before, index - 1) &&
          words(after, target + 1) === words(before, index + 1);
        expect(isItself || isAlone || hasItsNeighbours).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});
