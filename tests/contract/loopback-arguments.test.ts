import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFolder } from '../../electron/core/data-folder.ts';
import { readArguments } from '../../electron/loopback/arguments.ts';

describe('the command line', () => {
  test('without a word opens the usual workspace in a window on a free port', () => {
    expect(readArguments([])).toEqual({ ok: true, value: { workspace: null, window: true, port: 0 } });
  });

  test('names a workspace, from where the analyst stands', () => {
    expect(readArguments(['--workspace', 'desk', '--no-window', '--port=8123'])).toEqual({
      ok: true,
      value: { workspace: path.resolve('desk'), window: false, port: 8123 },
    });
  });

  test.each([
    [['--port', 'http']],
    [['--port', '70000']],
    [['--port', '-1']],
    [['--workspace']],
    [['--workspace=']],
    [['--no-windows']],
    [['article.txt']],
  ])('is refused with a sentence: %j', (args) => {
    const message = expect.stringMatching(/\w \w/) as string;
    expect(readArguments(args)).toMatchObject({ ok: false, error: { code: 'invalid', message } });
  });
});

describe('the data folder', () => {
  test.each([
    ['linux', {}, '/home/mina/.local/share/slantwise'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/slantwise'],
    ['linux', { XDG_DATA_HOME: 'data' }, '/home/mina/.local/share/slantwise'],
    ['freebsd', { XDG_DATA_HOME: '' }, '/home/mina/.local/share/slantwise'],
    ['darwin', { XDG_DATA_HOME: '/data' }, '/home/mina/Library/Application Support/Slantwise'],
  ] as const)('on %s with %j is %s', (platform, env, folder) => {
    expect(dataFolder({ platform, env, home: '/home/mina' })).toBe(folder);
  });

  test.each([
    [{ APPDATA: 'D:\\Roaming' }, 'D:\\Roaming\\Slantwise'],
    [{}, 'C:\\Users\\mina\\AppData\\Roaming\\Slantwise'],
  ])('on Windows with %j is %s', (env, folder) => {
    expect(dataFolder({ platform: 'win32', env, home: 'C:\\Users\\mina' })).toBe(folder);
  });
});
