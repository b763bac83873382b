import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openStaticFiles, type StaticFiles } from '../../electron/core/static-files.ts';
import { aFolder } from '../builders/folder.ts';

/** A page with a file beside it, a link out of it, and a file of a kind that no page has. */
async function aPage(): Promise<StaticFiles> {
  const folder = await aFolder();
  const page = path.join(folder, 'page');
  await mkdir(path.join(page, 'assets'), { recursive: true });
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  await writeFile(path.join(page, 'index.html'), '<!doctype html>');
  await writeFile(path.join(page, 'assets/a b.css'), 'body {}');
  await writeFile(path.join(page, 'assets/main.js.map'), '{}');
  await symlink(path.join(folder, 'secret.txt'), path.join(page, 'link.txt'));
  return openStaticFiles(page);
}

test('the page and its assets are served, each as what it is', async () => {
  const files = await aPage();
  expect(await files.read('/')).toMatchObject({ mediaType: 'text/html; charset=utf-8' });
  expect(await files.read('/index.html')).toMatchObject({ mediaType: 'text/html; charset=utf-8' });
  const style = await files.read('/assets/a%20b.css');
  expect(style?.mediaType).toBe('text/css; charset=utf-8');
  expect(new TextDecoder().decode(style?.bytes)).toBe('body {}');
});

test.for([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/assets/../../secret.txt',
  '/link.txt',
  '/assets',
  '/assets/',
  '/assets/main.js.map',
  '/assets/a b.css',
  '/%00',
  '//etc/passwd',
  '',
  '__proto__',
])('%j is not served', async (address) => {
  const files = await aPage();
  expect(await files.read(address)).toBeNull();
});
