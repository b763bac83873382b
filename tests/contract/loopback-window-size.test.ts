import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { windowSize } from '../../electron/loopback/window-size.ts';
import { aFolder } from '../builders/folder.ts';

/** A browser profile with these preferences. */
async function aProfile(preferences: string): Promise<string> {
  const profile = await aFolder();
  await mkdir(path.join(profile, 'Default'));
  await writeFile(path.join(profile, 'Default', 'Preferences'), preferences);
  return profile;
}

/** As Chromium 156 writes them. */
function placed(maximized: boolean, right = 1300): string {
  const place = { left: 300, top: 200, right, bottom: 900, maximized, work_area_right: 1600 };
  return JSON.stringify({ browser: { app_window_placement: { 127: { 0: { 0: { '1_/': place } } } } } });
}

test('a window is as large as the last one was', async () => {
  expect(windowSize(await aProfile(placed(false)))).toEqual(['--window-size=1000,700']);
  expect(windowSize(await aProfile(placed(true)))).toEqual(['--window-size=1000,700', '--start-maximized']);
});

test.each([
  ['{}'],
  ['{'],
  ['null'],
  [placed(false, 300)],
  [placed(false, 10)],
  [placed(false).replace('300', '"; x"')],
])(
  'where the browser has noted down nothing that can be used, it is as large as a first one: %s',
  async (preferences) => {
    expect(windowSize(await aProfile(preferences))).toEqual(['--window-size=1440,960']);
  },
);

test('so is the first window', async () => {
  expect(windowSize(await aFolder())).toEqual(['--window-size=1440,960']);
});
