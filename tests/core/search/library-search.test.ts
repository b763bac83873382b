import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { LibrarySearch } from '../../../electron/core/search/library-search.ts';
import type { Workspace } from '../../../electron/core/workspace.ts';
import { systemClock } from '../../../electron/core/system-clock.ts';
import type { Body } from '../../../shared/schema/annotation.ts';
import { anywhere, type SearchAnswer, type SearchFilter } from '../../../shared/search/search-request.ts';
import { aMention, aStance } from '../../builders/bodies.ts';
import { aFolder } from '../../builders/folder.ts';
import { addText, note, noteOn, openWorkspace, value } from '../../builders/open-workspace.ts';
import { anActor } from '../../builders/records.ts';

function aSearch(workspace: Workspace): LibrarySearch {
  const search = new LibrarySearch(workspace);
  onTestFinished(() => search.close());
  return search;
}

async function look(
  search: LibrarySearch,
  query: string,
  filter: Partial<SearchFilter> = {},
): Promise<SearchAnswer> {
  value(await search.settled());
  return value(await search.search({ query, filter: { ...anywhere, ...filter }, limit: 100 }));
}

/** What was found, as `part: the marked words`. */
async function found(
  search: LibrarySearch,
  query: string,
  filter: Partial<SearchFilter> = {},
): Promise<string[]> {
  const { hits } = await look(search, query, filter);
  return hits.map(
    ({ part, passage }) => `${part}: ${passage.marks.map(([a, b]) => passage.text.slice(a, b)).join('|')}`,
  );
}

test('words, phrases and beginnings are found in every script, with the passage and what is marked in it', async () => {
  const workspace = await openWorkspace(await aFolder());
  const search = aSearch(workspace);
  await addText(
    workspace,
    'The Minister’s émigré said that sanctions against Iran work. Others said nothing.',
  );
  await addText(workspace, 'قال الوزير إنّ العُقوبات لا تنفع.');
  await addText(workspace, '外交部长说制裁没有用。');
  expect(await found(search, 'minister EMIGRE')).toEqual(['text: Minister|émigré']);
  expect(await found(search, '"sanctions against iran"')).toEqual(['text: sanctions against Iran']);
  expect(await found(search, '"against sanctions"')).toEqual([]);
  expect(await found(search, 'sanct*')).toEqual(['text: sanctions']);
  expect(await found(search, 'sanct')).toEqual([]);
  expect(await found(search, 'العقوبات')).toEqual(['text: العُقوبات']);
  expect(await found(search, '制裁')).toEqual(['text: 制裁']);
  expect(await found(search, '裁制')).toEqual([]);
  expect(await found(search, 'said')).toEqual(['text: said|said']);
  expect(await found(search, '" * ( OR NEAR')).toEqual([]);
  expect(await found(search, '  ')).toEqual([]);
});

test('it follows every change: import, note, edit, undo, merged actors, the bin', async () => {
  const dir = await aFolder();
  const workspace = await openWorkspace(dir);
  const search = aSearch(workspace);
  expect(await found(search, 'zebra')).toEqual([]);
  const articleId = await addText(workspace, 'A zebra crossed the road.');
  expect(await found(search, 'zebra')).toEqual(['text: zebra']);
  const made = await note(workspace, articleId, [2, 7], 'striped animal');
  const id = made.change.entries[0]?.id ?? '';
  expect(await found(search, 'striped')).toEqual(['note: striped']);
  const body = { kind: 'note' as const, text: 'spotted animal', tags: ['zoo'] };
  const edited = value(await workspace.run({ type: 'annotation.edit', articleId, id, body }));
  expect([await found(search, 'striped'), await found(search, 'spotted zoo')]).toEqual([
    [],
    ['note: spotted|zoo'],
  ]);
  value(await workspace.run({ type: 'change.revert', changeId: edited.change.id, intent: 'undo' }));
  expect([await found(search, 'striped'), await found(search, 'spotted')]).toEqual([['note: striped'], []]);
  value(await workspace.run({ type: 'annotation.delete', articleId, ids: [id] }));
  expect(await found(search, 'striped')).toEqual([]);
  value(await workspace.run({ type: 'article.edit', id: articleId, fields: { title: 'Quagga' } }));
  expect(await found(search, 'quagga')).toEqual(['title: Quagga']);
  value(await workspace.run({ type: 'article.bin', id: articleId, binned: true }));
  expect(await found(search, 'zebra')).toEqual([]);
  value(await workspace.run({ type: 'article.bin', id: articleId, binned: false }));
  expect((await look(search, 'zebra')).hits[0]).toMatchObject({
    articleId,
    title: 'Quagga',
    passage: { start: 2, end: 7, count: 1 },
  });
});

test('annotations are narrowed by what they say, articles by where they are from', async () => {
  const workspace = await openWorkspace(await aFolder());
  const search = aSearch(workspace);
  const articleId = await addText(workspace, 'Russia backs Assad. Iran backs him too. Turkey does not.');
  const [russia, iran, soviet] = ['Russia', 'Iran', 'Soviet Union'].map((name) =>
    anActor({ id: systemClock.newId(), name }),
  );
  if (russia === undefined || iran === undefined || soviet === undefined) throw new Error('no actors');
  for (const actor of [russia, iran, soviet]) value(await workspace.run({ type: 'actor.create', actor }));
  const tag = async (range: readonly [number, number], body: Body) => {
    const command = noteOn(articleId, ...range, '');
    if (command.type === 'annotation.create') value(await workspace.run({ ...command, body }));
  };
  await tag(
    [0, 19],
    aStance({ holder: { type: 'actor', actorId: soviet.id }, polarity: 'for', note: 'strong words' }),
  );
  await tag(
    [20, 39],
    aStance({ holder: { type: 'actor', actorId: iran.id }, polarity: 'against', note: 'weak words' }),
  );
  await tag([0, 6], aMention(russia.id));
  value(await workspace.run({ type: 'actor.merge', fromIds: [soviet.id], intoId: russia.id }));
  expect(await found(search, 'backs')).toEqual(['text: backs|backs']);
  expect(await found(search, 'backs', { kinds: ['stance'] })).toEqual(['note: backs', 'note: backs']);
  expect(await found(search, 'words', { polarities: ['against'] })).toEqual(['note: words']);
  expect(
    (await look(search, 'words', { actorIds: [russia.id] })).hits.map(({ passage }) => passage.text),
  ).toEqual([expect.stringContaining('strong words')]);
  expect(await found(search, 'words', { parts: ['text', 'title'] })).toEqual([]);
  expect(await found(search, 'russia', { parts: ['actor'] })).toEqual(['actor: Russia']);
  value(
    await workspace.run({
      type: 'article.edit',
      id: articleId,
      fields: { source: 'Trend', published: '2026-03' },
    }),
  );
  expect(await found(search, 'turkey', { sources: ['Trend'], from: '2026-01', to: '2026-03' })).toEqual([
    'text: Turkey',
  ]);
  expect(await found(search, 'turkey', { from: '2026-04' })).toEqual([]);
  expect(await found(search, 'turkey', { sources: ['Reuters'] })).toEqual([]);
});

test('an index that is old, damaged or of another history is brought up to date by itself', async () => {
  const dir = await aFolder();
  const file = path.join(dir, 'search.sqlite');
  const atDesk = async (
    work: (workspace: Workspace, search: LibrarySearch) => Promise<void>,
  ): Promise<void> => {
    const workspace = await openWorkspace(dir);
    const search = new LibrarySearch(workspace);
    await work(workspace, search);
    await search.close();
    await workspace.close();
  };
  let articleId = '';
  await atDesk(async (workspace, search) => {
    articleId = await addText(workspace, 'A zebra crossed the road.');
    expect(await found(search, 'zebra')).toHaveLength(1);
  });
  await atDesk(async (workspace) => {
    await note(workspace, articleId, [2, 7], 'missed');
    value(await workspace.compact());
    await note(workspace, articleId, [2, 7], 'missed too');
  });
  await atDesk(async (_, search) => expect(await found(search, 'missed')).toHaveLength(2));
  const bytes = await readFile(file);
  for (const damaged of [
    Buffer.from('not a database'),
    Buffer.from(bytes).fill(0x5a, 5000, 40_000),
    bytes.subarray(0, 9000),
  ]) {
    await writeFile(file, damaged);
    await atDesk(async (_, search) => {
      expect(await found(search, 'zebra')).toEqual(['text: zebra']);
      expect(await found(search, 'missed')).toHaveLength(2);
    });
  }
  for (const name of ['history', 'journal.jsonl']) await rm(path.join(dir, name), { recursive: true });
  await atDesk(async (_, search) => {
    expect(await found(search, 'zebra')).toEqual(['text: zebra']);
    expect(await found(search, '"missed too"')).toEqual([]);
  });
});
