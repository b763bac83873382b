import { expect, test } from 'vitest';
import { systemClock } from '../../electron/core/system-clock.ts';
import type { Client } from '../../shared/api/client.ts';
import type { Command } from '../../shared/commands/command.ts';
import type { Annotation, Body } from '../../shared/schema/annotation.ts';
import { anAnnotation } from '../builders/annotation.ts';
import { aBiasNote, aStance } from '../builders/bodies.ts';
import { aFolder } from '../builders/folder.ts';
import { openDesk } from '../builders/open-desk.ts';
import { value } from '../builders/open-workspace.ts';
import { anAnalyst } from '../builders/records.ts';

const newId = () => systemClock.newId();
const run = async (client: Client, command: Command) => value(await client.call('command.run', { command }));

/** A desk with three texts; two analysts have marked the first two, one of them alone the third. */
async function aTeamsDesk() {
  const { client } = await openDesk(await aFolder());
  const articleIds: string[] = [];
  for (const text of ['Russia backs Assad.', 'Iran does so too.', 'Few observers doubt it.']) {
    const file = { name: `${text}.txt`, base64: Buffer.from(text).toString('base64') };
    const { outcomes } = value(await client.call('article.import', { jobId: newId(), files: [file] }));
    articleIds.push(outcomes.flatMap((each) => ('articleId' in each ? [each.articleId] : []))[0] ?? '');
  }
  const [ana, ben] = [anAnalyst({ name: 'Ana' }), anAnalyst({ name: 'Ben' })];
  for (const analyst of [ana, ben]) await run(client, { type: 'analyst.put', analyst });
  const mark = async (analystId: string, place: number, quote: string, body: Body): Promise<Annotation> => {
    const articleId = articleIds[place] ?? '';
    const { document } = value(await client.call('article.open', { articleId }));
    const annotation = anAnnotation(document, quote, body, { analystId });
    await run(client, { type: 'annotation.restore', articleId, annotation });
    return annotation;
  };
  const anas = await mark(ana.id, 0, 'backs Assad', aStance({ polarity: 'for' }));
  await mark(ben.id, 0, 'backs Assad', aStance({ polarity: 'against' }));
  await mark(ana.id, 1, 'Iran', aBiasNote());
  await mark(ben.id, 1, 'Iran', aBiasNote());
  await mark(ben.id, 1, 'so too', aBiasNote());
  await mark(ana.id, 2, 'Few observers', aBiasNote());
  const survey = async (layers: readonly string[] = []) => {
    const asked = { jobId: newId(), articleIds, layers: [...layers] };
    return value(await client.call('adjudication.survey', asked)).articles;
  };
  return { client, articleIds, ana, ben, anas, survey };
}

test('what two analysts marked is compared where both did, and what is open is settled by rule in one step', async () => {
  const { client, articleIds, ana, ben, survey } = await aTeamsDesk();
  const before = await survey();
  expect(before).toMatchObject([
    { articleId: articleIds[0], differing: { total: 1, settled: 0 }, byRule: { unanimous: 0, trusted: 1 } },
    { articleId: articleIds[1], differing: { total: 1 }, agreed: { total: 1 }, byRule: { unanimous: 1 } },
  ]);
  expect(before[0]?.layers).toEqual([ana.id, ben.id].sort());
  expect(await survey([ana.id])).toEqual([]);

  const asked = { jobId: newId(), articleIds, layers: [] };
  const by = { rule: 'trusted' as const, layer: ana.id };
  expect(value(await client.call('adjudication.settle', { ...asked, by }))).toMatchObject({ settled: 3 });
  expect(await survey()).toMatchObject([
    { differing: { total: 1, settled: 1 } },
    { differing: { total: 1, settled: 1 }, agreed: { total: 1, settled: 1 } },
  ]);
  // Nothing is open any more, and all of it was one step.
  expect(value(await client.call('adjudication.settle', { ...asked, by }))).toEqual({
    settled: 0,
    seq: null,
  });
  const { undo } = value(await client.call('history.undo', {}));
  expect(undo.at(-1)?.label).toEqual({ action: 'annotation.settle-many', subject: '3' });
  await run(client, { type: 'change.revert', changeId: undo.at(-1)?.changeId ?? '', intent: 'undo' });
  expect(await survey()).toEqual(before);
});

test('a decision with a reason is an example of its terms, also of what does not hold; one without is none', async () => {
  const { client, articleIds, anas } = await aTeamsDesk();
  const settle = (annotationIds: string[], status: 'accepted' | 'rejected', reason: string) =>
    run(client, {
      type: 'annotation.settle',
      articleId: articleIds[0] ?? '',
      decisionId: newId(),
      annotationIds,
      replacedIds: [],
      readings: [{ id: newId(), ranges: [{ start: 0, end: 6 }], body: aBiasNote() }],
      status,
      reason,
    });
  await settle([anas.id], 'accepted', '');
  await settle([anas.id], 'accepted', 'It is meant so.');
  await settle([anas.id], 'rejected', 'A name is no label.');
  const examples = async (ids: string[] | null) =>
    value(await client.call('adjudication.examples', { jobId: newId(), articleIds: ids })).examples;
  expect(await examples(null)).toMatchObject([
    {
      aboutId: anas.id,
      terms: ['bias.loaded-wording'],
      holds: true,
      quote: 'Russia',
      reason: 'It is meant so.',
    },
    { holds: false, reason: 'A name is no label.' },
  ]);
  expect(await examples([articleIds[1] ?? ''])).toEqual([]);
});
