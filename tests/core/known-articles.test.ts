import { expect, test } from 'vitest';
import type { Workspace } from '../../electron/core/workspace.ts';
import { aFolder } from '../builders/folder.ts';
import { addText, openWorkspace, value } from '../builders/open-workspace.ts';

const titles = ['Plain', 'With “marks” and "quotes"', 'A \\ backslash', 'Über Россия', '"checksum":"no"'];

test('articles are found by what they are known by, from the files, in memory, and after each alteration', async () => {
  const folder = await aFolder();
  let desk = await openWorkspace(folder);
  const ids: string[] = [];
  for (const [index, title] of titles.entries()) {
    const id = await addText(desk, `The text of number ${index}.`);
    const revisionOf = ids.at(-1) ?? null;
    value(await desk.run({ type: 'article.edit', id, fields: { title, source: 'The Courier', revisionOf } }));
    ids.push(id);
  }
  await expectAllFound(desk, ids, titles);
  value(await desk.compact());
  await desk.close();

  desk = await openWorkspace(folder);
  await expectAllFound(desk, ids, titles);
  const [first = '', second = ''] = ids;
  value(await desk.run({ type: 'article.edit', id: first, fields: { title: 'Renamed', source: null } }));
  value(await desk.run({ type: 'article.edit', id: second, fields: { revisionOf: null } }));
  const { by } = desk.known;
  expect(await by.titles.find('plain')).toEqual([]);
  expect(await by.titles.find('RENAMED')).toEqual([first]);
  expect(await by.sources.find('The Courier')).toEqual(ids.slice(1));
  expect(await by.earlierEditions.find(first)).toEqual([]);
});

async function expectAllFound(
  { known: { by }, state }: Workspace,
  ids: string[],
  names: string[],
): Promise<void> {
  for (const [index, id] of ids.entries()) {
    const article = state.get('articles', id);
    expect(await by.checksums.find(article?.checksum ?? '')).toEqual([id]);
    expect(await by.titles.find(names[index]?.toUpperCase() ?? '')).toEqual([id]);
    expect(await by.earlierEditions.find(id)).toEqual(ids.slice(index + 1, index + 2));
  }
  expect(await by.sources.find('The Courier')).toEqual(ids);
  expect(await by.fileNames.find('test.txt')).toEqual(ids);
}
