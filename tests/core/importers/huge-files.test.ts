import { open } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { systemClock } from '../../../electron/core/system-clock.ts';
import { aFolder } from '../../builders/folder.ts';
import { openDesk } from '../../builders/open-desk.ts';
import { value } from '../../builders/open-workspace.ts';

const GIGABYTE = 2 ** 30;
const names = ['a.txt', 'a.html', 'a.docx', 'a.qdpx', 'a.zip', 'a.dna', 'a.pdf', 'a.eml', 'a.jsonl', 'a.bin'];

test('files of a gigabyte are refused in words, one by one, without being read', async () => {
  const folder = await aFolder();
  const paths = names.map((name) => path.join(folder, name));
  for (const each of paths) {
    const file = await open(each, 'w');
    await file.truncate(GIGABYTE); // a hole: it takes no room on the disk
    await file.close();
  }
  const { client } = await openDesk(path.join(folder, 'desk'), { open: paths });
  const before = process.memoryUsage().rss;
  const files = [...(value(await client.call('shell.chooseFiles', {})) ?? [])];
  const { outcomes } = value(await client.call('article.import', { jobId: systemClock.newId(), files }));
  expect(outcomes.map(({ name }) => name).sort()).toEqual([...names].sort());
  for (const outcome of outcomes) {
    expect(outcome.outcome === 'refused' && outcome.error).toMatchObject({ code: 'format' });
    expect(outcome.outcome === 'refused' && outcome.error.message).toMatch(/^“[^]*” [^]*\.$/);
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(GIGABYTE / 4);
});
