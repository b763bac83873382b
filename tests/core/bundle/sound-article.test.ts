import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ArticlePartSchema } from '../../../electron/core/bundle/parts.ts';
import { BundleFailure } from '../../../electron/core/bundle/refuse-bundle.ts';
import { soundArticle } from '../../../electron/core/bundle/sound-article.ts';
import { soundJson } from '../../../electron/core/bundle/sound-json.ts';
import { anArticle } from '../../builders/article.ts';
import { aNote } from '../../builders/bodies.ts';
import { MergingDesk } from '../../builders/merging-desk.ts';

/** Texts that look like what stands around the lists. */
const awkward = ['"annotations":{"records":[', ']}}', '],"gone":[', '\\"', '{[,', 'Über “Россия” 🙂', ''];

/** An article with annotations, and with one that was deleted. */
function aPart(): Buffer {
  const desk = new MergingDesk(1);
  const { article, document } = anArticle({ text: `Russia backs Assad. ${awkward.join(' ')}` });
  desk.do({ type: 'article.add', article });
  desk.state.open.set(article.id, { document, annotations: new Map() });
  const ranges = [{ start: 0, end: 6 }];
  for (const [index, words] of awkward.entries()) {
    const id = desk.clock.newId();
    desk.do({
      type: 'annotation.create',
      articleId: article.id,
      id,
      ranges,
      body: aNote(words),
      status: 'accepted',
    });
    if (index === 0) desk.do({ type: 'annotation.delete', articleId: article.id, ids: [id] });
  }
  const [handed] = desk.handOut().articles;
  if (handed === undefined) throw new Error('Nothing was handed out.');
  const { lineage, annotations } = handed;
  return Buffer.from(JSON.stringify({ article, lineage, document, annotations }), 'utf8');
}

async function told(read: () => unknown): Promise<unknown> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof BundleFailure) return error.appError.details['reason'];
    throw error;
  }
}

test('an article that is read a few annotations at a time is what it is when read at once, whole or damaged', async () => {
  const part = aPart();
  const whole = await soundArticle('a', part);
  expect(whole).toEqual(soundJson('a', part, ArticlePartSchema));
  expect([whole.annotations.records.length, whole.annotations.gone.length]).toEqual([awkward.length - 1, 1]);
  const damage = fc.record({
    at: fc.nat({ max: part.length - 1 }),
    without: fc.nat({ max: 3 }),
    put: fc.oneof(
      fc.constantFrom(...awkward, ',', '[', ']', '}', '"', ' ', '1', '[]', 'null,'),
      fc.string({ maxLength: 2 }),
    ),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ at, without, put }) => {
      const bytes = Buffer.concat([part.subarray(0, at), Buffer.from(put), part.subarray(at + without)]);
      expect(await told(() => soundArticle('a', bytes))).toEqual(
        await told(() => soundJson('a', bytes, ArticlePartSchema)),
      );
    }),
    { numRuns: 500 },
  );
});
