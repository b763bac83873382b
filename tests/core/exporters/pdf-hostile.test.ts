import { describe, expect, test } from 'vitest';
import { aBiasNote, aMention, aNote, aStance } from '../../builders/bodies.ts';
import { printed, toExport } from '../../builders/exported-pdf.ts';
import { lettersOf, lettersUnder } from '../../builders/read-pdf.ts';
import { aWorkspace } from '../../builders/workspace.ts';

const A4 = { width: 595.3, height: 841.9 };

describe('Text that wants to be more than text', () => {
  test('markup of the typesetter is printed as it stands', async () => {
    const desk = aWorkspace();
    const markup = String.raw`#panic("x") *b* _i_ $x^2$ = h <label> @ref // c /* d */ \u{41} ~ -- "q" 'r' #{1+1} [c] ${'`raw`'} #image("/etc/passwd")`;
    const { article } = desk.article({
      title: markup,
      source: markup,
      author: markup,
      text: `${markup}\n\n= Not a heading\n\n- Not a list\n\n+ Neither`,
    });
    const actor = desk.actor({
      name: markup,
      aliases: [{ text: markup, language: null, validFrom: null, validTo: null }],
    });
    desk.annotate(article.id, '*b* _i_', aMention(actor.id, { note: markup }));
    desk.annotate(article.id, '$x^2$', aNote(markup, [markup.slice(0, 100)]));
    desk.annotate(article.id, '<label>', aStance({ target: { type: 'claim', text: markup }, note: markup }));
    desk.annotate(article.id, '// c', aBiasNote({ note: markup, suggestion: markup }));
    const { read, losses } = await printed(desk, [toExport(desk, article.id)]);
    expect(losses).toEqual([]);
    const page = lettersOf(read.text);
    // Source, headline, byline, text, and each place in the tables that says it.
    expect(page.split(lettersOf(markup)).length - 1).toBeGreaterThanOrEqual(10);
    const marked = read.annotations.filter(({ subtype }) => subtype === 'Highlight');
    expect(marked.map((one) => lettersUnder(one, read)).sort()).toEqual([
      '$x^2$',
      '*b*_i_',
      '//c',
      '<label>',
    ]);
  });

  test('names, quotes and words without end stay on the page', async () => {
    const desk = aWorkspace();
    const endless = 'x'.repeat(400);
    const address = `https://example.org/${'path-'.repeat(30)}?q=${'%20'.repeat(40)}`;
    const { article } = desk.article({
      title: `${endless} title`,
      text: `${address} and ${endless}.\n\n${'مم'.repeat(80)}`,
    });
    const actor = desk.actor({
      name: endless,
      aliases: Array.from({ length: 200 }, (_, index) => ({
        text: `Alias ${index} ${'y'.repeat(60)}`,
        language: null,
        validFrom: null,
        validTo: null,
      })),
    });
    desk.annotate(
      article.id,
      address,
      aStance({
        holder: { type: 'actor', actorId: actor.id },
        target: { type: 'claim', text: 'z'.repeat(2000) },
        note: 'word '.repeat(1500),
      }),
    );
    const { read } = await printed(desk, [toExport(desk, article.id)]);
    const astray = read.texts.filter(
      ({ x, y, width }) => x < 20 || x + width > A4.width - 20 || y < 20 || y > A4.height - 20,
    );
    expect(astray).toEqual([]);
    expect(lettersOf(read.text).split('word').length - 1).toBeGreaterThanOrEqual(1500);
  });

  test('characters that no font has are named; the rest of the page is whole', async () => {
    const desk = aWorkspace();
    const { article } = desk.article({ text: 'Bangkok is กรุงเทพ in Thai.' });
    desk.annotate(article.id, 'in Thai', aNote('after the boxes'));
    const { read, losses } = await printed(desk, [toExport(desk, article.id)]);
    expect(losses.map(({ what }) => what)).toEqual(['characters', 'not-archival']);
    expect(losses[0]?.items).toContainEqual({ kind: null, passage: 'ก' });
    const [highlight] = read.annotations.filter(({ subtype }) => subtype === 'Highlight');
    expect(highlight && lettersUnder(highlight, read)).toBe('inThai');
  });

  test('control characters, joiners, private letters and odd blanks break nothing', async () => {
    const desk = aWorkspace();
    const odd =
      'a\u2066b\u2069 c\u200fd\u202ee\u202c f\u00adg h\u2060i j\ufe0fk \ue000 l\tm  n\u00a0o \ufffd \u{1f1eb}\u{1f1f7} 1\ufe0f\u20e3 x\u0489';
    const { article } = desk.article({ text: `${odd}\n\n${odd}` });
    for (let at = 0; at + 3 < odd.length; at += 2) {
      const range = { start: at, end: at + 3 };
      const command = {
        type: 'annotation.create' as const,
        articleId: article.id,
        ranges: [range],
        body: aNote(`from ${at}`),
      };
      desk.do({ ...command, id: desk.clock.newId(), status: 'accepted' });
    }
    const { read } = await printed(desk, [toExport(desk, article.id)]);
    for (let at = 0; at + 3 < odd.length; at += 2) {
      expect(
        read.annotations.filter(({ contentsObj }) => contentsObj?.str === `from ${at}`).length,
      ).toBeGreaterThan(0);
    }
  });
});
