import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sourcesAt } from '../../electron/core/source-files.ts';
import { aFolder } from '../builders/folder.ts';

async function write(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, name);
  }
}

const namesAt = async (folder: string): Promise<string[]> =>
  (await sourcesAt(folder, 'Box')).map(({ name }) => name);

test('a folder gives its files and those of the folders in it, without clutter and links', async () => {
  const folder = await aFolder();
  const outside = await aFolder();
  await write(outside, ['secret.txt']);
  await write(folder, [
    'b.txt',
    'a/z.md',
    'a/.git/config',
    '.hidden.txt',
    'node_modules/x/readme.md',
    'Thumbs.db',
    '~$letter.docx',
    'page.html',
    'page_files/style.css',
    'notes_files/kept.txt',
  ]);
  await symlink(path.join(outside, 'secret.txt'), path.join(folder, 'link.txt'));
  await symlink(outside, path.join(folder, 'away'));
  await symlink(folder, path.join(folder, 'a', 'round'));
  expect(await namesAt(folder)).toEqual([
    'Box/a/z.md',
    'Box/b.txt',
    'Box/notes_files/kept.txt',
    'Box/page.html',
  ]);
  const [first] = await sourcesAt(folder, 'Box');
  expect(await first?.read()).toMatchObject({ value: { name: 'z.md' } });
});

test('a folder that is empty, closed or without end says so', async () => {
  const folder = await aFolder();
  const [nothing] = await sourcesAt(folder, 'Box');
  expect(await nothing?.read()).toMatchObject({ error: { message: '“Box” has no files in it.' } });

  await write(folder, ['a.txt', 'b/c.txt', 'b/d.txt']);
  const [first, second, rest, ...others] = await sourcesAt(folder, 'Box', 2);
  expect([first?.name, second?.name, others]).toEqual(['Box/a.txt', 'Box/b/c.txt', []]);
  expect(await rest?.read()).toMatchObject({ error: { details: { name: 'Box', reason: 'too-many-files' } } });
});

test.skipIf(process.getuid?.() === 0)('a folder that may not be looked into is listed', async () => {
  const folder = await aFolder();
  await write(folder, ['a.txt', 'closed/b.txt']);
  await chmod(path.join(folder, 'closed'), 0);
  const sources = await sourcesAt(folder, 'Box');
  expect(sources.map(({ name }) => name)).toEqual(['Box/a.txt', 'Box/closed']);
  expect(await sources[1]?.read()).toMatchObject({ error: { details: { reason: 'EACCES' } } });
  await chmod(path.join(folder, 'closed'), 0o700);
});
