import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLaunchLock } from '../../../electron/launch/launch-lock.mjs';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'launch-lock-'));
  file = path.join(folder, 'launch.lock');
});

afterEach(() => rm(folder, { recursive: true }));

const aDeadProcess = 2 ** 30;

test('launches work one after the other, never together', async () => {
  let inside = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    most = Math.max(most, ++inside);
    await wait(20);
    inside--;
  };
  await Promise.all([1, 2, 3].map(() => withLaunchLock(work, file)));
  expect(most).toBe(1);
});

test('a launch takes over from one that has died, and only one of several does', async () => {
  await writeFile(file, JSON.stringify({ pid: aDeadProcess, host: hostname(), nonce: 1 }));
  let inside = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    most = Math.max(most, ++inside);
    await wait(300);
    inside--;
  };
  await Promise.all([1, 2, 3].map(() => withLaunchLock(work, file)));
  expect(most).toBe(1);
});

test('a holder on another machine counts as gone once it has been silent', async () => {
  await writeFile(file, JSON.stringify({ pid: process.pid, host: 'elsewhere', nonce: 1 }));
  const aMinuteAgo = new Date(Date.now() - 60_000);
  await utimes(file, aMinuteAgo, aMinuteAgo);
  expect(await withLaunchLock(() => Promise.resolve('done'), file)).toBe('done');
});

test('work that fails leaves no lock behind', async () => {
  await expect(withLaunchLock(() => Promise.reject(new Error('no')), file)).rejects.toThrow('no');
  await expect(readFile(file)).rejects.toThrow('ENOENT');
});
