import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../../../electron/launch/find-browser.mjs';

describe.skipIf(process.platform !== 'linux')('the browser finder', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'find-browser-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  const program = async (...place: string[]): Promise<string> => {
    const file = path.join(folder, ...place);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, '');
    return file;
  };

  test('takes the browser that was chosen before any other', async () => {
    const chosen = await program('chosen');
    await program('bin', 'chromium');
    expect(findBrowser({ SLANTWISE_BROWSER: chosen, PATH: path.join(folder, 'bin') })).toBe(chosen);
  });

  test('a chosen browser that does not exist is not replaced by another', async () => {
    await program('bin', 'chromium');
    const env = { SLANTWISE_BROWSER: path.join(folder, 'nowhere'), PATH: path.join(folder, 'bin') };
    expect(findBrowser(env)).toBeNull();
  });

  test('prefers Chromium on the path', async () => {
    const chromium = await program('b', 'chromium');
    await program('a', 'microsoft-edge');
    const PATH = [path.join(folder, 'a'), path.join(folder, 'b')].join(':');
    expect(findBrowser({ PATH })).toBe(chromium);
  });

  test('ignores folders of the path that are not absolute', async () => {
    expect(findBrowser({ PATH: 'bin:', PLAYWRIGHT_BROWSERS_PATH: folder })).not.toBe('bin/chromium');
  });
});
