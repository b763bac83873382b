import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeBackup } from '../../electron/core/backups/backup-shelf.ts';
import { systemClock } from '../../electron/core/system-clock.ts';
import { aFolder } from '../builders/folder.ts';
import { openDesk } from '../builders/open-desk.ts';
import { addText, noteOn, openWorkspace, value } from '../builders/open-workspace.ts';

test('a workspace that damage keeps closed says so to everything, until a backup takes its place', async () => {
  const dir = path.join(await aFolder(), 'desk');
  const workspace = await openWorkspace(dir);
  const articleId = await addText(workspace, 'The minister spoke.');
  const { name } = value(await makeBackup(workspace));
  await workspace.close();
  for (const file of ['workspace.json', 'workspace.previous.json'])
    await writeFile(path.join(dir, file), 'nothing that is any use');

  const log: string[] = [];
  const { client, events } = await openDesk(dir, { log });
  expect(log).toEqual([expect.stringContaining('is closed by damage')]);
  const refused = await client.call('article.open', { articleId });
  expect(refused).toMatchObject({ ok: false, error: { code: 'corrupt' } });
  const listed = value(await client.call('backup.list', {}));
  expect(listed.backups.map((backup) => backup.name)).toEqual([name]);

  const jobId = systemClock.newId();
  value(await client.call('backup.restore', { jobId, from: { backup: name } }));
  expect(events).toContainEqual({ type: 'renewed' });
  const { document } = value(await client.call('article.open', { articleId }));
  expect(document.text).toBe('The minister spoke.');
  expect(await readdir(path.join(dir, 'damaged'))).toHaveLength(1);
});

test('an open desk is repaired with what its backups have', async () => {
  const dir = path.join(await aFolder(), 'desk');
  const workspace = await openWorkspace(dir);
  const articleId = await addText(workspace, 'The minister spoke.');
  value(await workspace.run(noteOn(articleId, 0, 3, 'a note that is kept')));
  value(await makeBackup(workspace));
  value(await workspace.run(noteOn(articleId, 0, 3, 'another one')));
  await workspace.close();
  const journal = path.join(dir, 'journal.jsonl');
  await writeFile(journal, (await readFile(journal, 'utf8')).replace('that is kept', 'that is lost'));

  const { client } = await openDesk(dir);
  const report = value(await client.call('desk.repair', { jobId: systemClock.newId() }));
  expect(report).toMatchObject({ restoredSteps: 1, lostSteps: 0 });
  const { annotations } = value(await client.call('article.open', { articleId }));
  expect(annotations).toHaveLength(2);
});
