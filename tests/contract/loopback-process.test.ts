import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { Workspace } from '../../electron/core/workspace.ts';
import { aFolder } from '../builders/folder.ts';
import { openWorkspace, value } from '../builders/open-workspace.ts';
import { systemClock } from '../../electron/core/system-clock.ts';
import { pathOf } from './loopback-desk.ts';
import { ask } from './raw-request.ts';

const program = path.join(import.meta.dirname, '../../electron/loopback/main.ts');

interface Start {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  /** The first line on standard output; what went wrong, if none came. */
  readonly firstLine: Promise<string>;
  readonly complaints: Promise<string>;
  readonly exitCode: Promise<number | null>;
}

/** Starts the shell as `npm start` does, with a home of the test's own. */
function start(home: string, ...args: string[]): Start {
  const env = { ...process.env, XDG_DATA_HOME: home, HOME: home, APPDATA: home };
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const complaints = text(child.stderr);
  return {
    process: child,
    firstLine: Promise.race([once(child.stdout, 'data').then(String), complaints]).then((said) =>
      said.trimEnd(),
    ),
    complaints,
    exitCode: once(child, 'exit').then(([code]) => code as number | null),
  };
}

function addressIn(line: string): string {
  return (
    /^Slantwise is open at (http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43})$/.exec(line)?.[1] ??
    `no address: ${line}`
  );
}

function enter(address: string): Promise<number | undefined> {
  return ask(Number(new URL(address).port), { path: pathOf(address) }).then(({ status }) => status);
}

test('without a display the desk is served until Ctrl-C, and the workspace is free again', async () => {
  const home = await aFolder();
  const workspace = path.join(home, 'desk');
  const desk = start(home, '--no-window', '--workspace', workspace);
  const address = addressIn(await desk.firstLine);
  expect(await enter(address)).toBe(303);
  expect(await enter(address)).toBe(403);

  desk.process.kill('SIGINT');
  expect(await desk.exitCode).toBe(0);
  expect(await desk.complaints).toBe('');
  const again = value(await Workspace.open(workspace, { clock: systemClock, analystName: 'Next' }));
  await again.close();
});

test('a second start on the same workspace opens another window on the first', async () => {
  const home = await aFolder();
  const args = ['--no-window', '--workspace', path.join(home, 'desk')];
  const first = start(home, ...args);
  const address = addressIn(await first.firstLine);
  const opened: unknown[] = [];
  for (const time of ['second', 'third']) {
    const later = start(home, ...args);
    const other = addressIn(await later.firstLine);
    const isSamePort = new URL(other).port === new URL(address).port;
    opened.push([time, isSamePort, await enter(other), await later.exitCode]);
  }
  expect(opened).toEqual([
    ['second', true, 303, 0],
    ['third', true, 303, 0],
  ]);
  expect(await enter(address)).toBe(303);
});

test.skipIf(process.platform === 'win32')(
  'what tells of a desk that is open is for its user alone',
  async () => {
    const home = await aFolder();
    const desk = start(home, '--no-window');
    await desk.firstLine;
    const folder = path.join(home, 'slantwise');
    const [file = ''] = await readdir(path.join(folder, 'running'));
    const modes = await Promise.all(
      ['.', 'running', `running/${file}`].map((name) => stat(path.join(folder, name))),
    );
    expect(modes.map(({ mode }) => (mode & 0o777).toString(8))).toEqual(['700', '700', '600']);

    desk.process.kill('SIGTERM');
    await desk.exitCode;
    expect(await readdir(path.join(folder, 'running'))).toEqual([]);
  },
);

test('a workspace that another program holds opens for reading, and it is said who holds it', async () => {
  const home = await aFolder();
  const workspace = path.join(home, 'desk');
  await openWorkspace(workspace);
  const reader = start(home, '--no-window', '--workspace', workspace);
  expect(await enter(addressIn(await reader.firstLine))).toBe(303);
  reader.process.kill('SIGINT');
  expect(await reader.exitCode).toBe(0);
  expect(await reader.complaints).toMatch(
    new RegExp(`^The workspace is open .*process ${process.pid}.* opens for reading\\.\\n$`),
  );
});

test('a port that is taken is named, and the workspace is free again', async () => {
  const home = await aFolder();
  const first = start(home, '--no-window', '--workspace', path.join(home, 'one'));
  const { port } = new URL(addressIn(await first.firstLine));
  const second = start(home, '--no-window', '--workspace', path.join(home, 'two'), '--port', port);
  expect(await second.exitCode).toBe(1);
  expect(await second.complaints).toBe(`Port ${port} is taken by another program.\n`);
  const free = value(
    await Workspace.open(path.join(home, 'two'), { clock: systemClock, analystName: 'Next' }),
  );
  await free.close();
});

test('wrong use is told in a sentence', async () => {
  const wrong = start(await aFolder(), '--window', 'big');
  expect(await wrong.exitCode).toBe(2);
  expect(await wrong.complaints).toContain('Usage: ');
});
