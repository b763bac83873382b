import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExportFormatId } from '../../../shared/export/export-formats.ts';
import { annotatedDesks, DESK_TEXT } from '../../builders/annotated-desks.ts';
import { aBiasNote, aNote } from '../../builders/bodies.ts';
import { aWorkspace } from '../../builders/workspace.ts';
import { annotationsOf } from '../web-annotation/exchange.ts';
import { readFile, takeInto, written } from './exchange.ts';

/** Every format that goes out and comes back without loss. */
const formats: readonly ExportFormatId[] = [
  'brat',
  'doccano',
  'label-studio',
  'webanno-tsv',
  'cas-json',
  'qdpx',
];

test.each(formats)('%s: annotations come back as they went out, and once only', async (format) => {
  await fc.assert(
    fc.asyncProperty(annotatedDesks, async ({ desk, articleId }) => {
      const { file } = await written(desk, [articleId], format);
      const foreign = await readFile(file);
      expect(foreign.format).toBe(format);
      expect(foreign.losses).toEqual([]);
      const other = aWorkspace();
      const copy = other.article({ text: DESK_TEXT }).article.id;
      const plan = takeInto(other, copy, foreign);
      expect(plan.unplaced).toEqual([]);
      expect(plan.moved).toEqual([]);
      expect(annotationsOf(other, copy)).toEqual(annotationsOf(desk, articleId));
      for (const { id, name } of other.state.values('actors'))
        expect(desk.state.get('actors', id)?.name).toBe(name);
      expect(takeInto(other, copy, foreign).command).toBeNull();
    }),
    { numRuns: 40, seed: 7 },
  );
});

test.each(formats)('%s: what is about the whole article, and what runs over paragraphs', async (format) => {
  const desk = aWorkspace();
  const { article, document } = desk.article({
    text: 'A headline\n\nThe first 😀 paragraph.\n\nThe second.',
  });
  desk.annotate(article.id, null, aBiasNote({ codeId: 'bias.omission' }));
  desk.annotate(article.id, '😀 paragraph.\n\nThe', aNote('over two paragraphs\nin two lines', ['a tag']));
  desk.annotate(article.id, 'second', aNote('once'));
  const foreign = await readFile((await written(desk, [article.id], format)).file);
  expect(foreign.documents[0]?.text).toBe(document.text);
  const other = aWorkspace();
  const copy = other.article({ text: document.text }).article.id;
  expect(takeInto(other, copy, foreign).unplaced).toEqual([]);
  expect(annotationsOf(other, copy)).toEqual(annotationsOf(desk, article.id));
});
