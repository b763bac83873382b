import { once } from 'node:events';
import { existsSync, readdirSync, watch, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { systemClock } from '../../../electron/core/system-clock.ts';
import { Workspace } from '../../../electron/core/workspace.ts';
import { sample, sampleTitle, Terminal } from './slantwise.ts';

test('a workspace that a desk has open is read, and otherwise left alone, in one sentence', async () => {
  const terminal = new Terminal();
  await terminal.withSample();
  const desk = await Workspace.open(terminal.workspace, { clock: systemClock, analystName: 'Desk' });
  if (!desk.ok) throw new Error(desk.error.message);
  try {
    expect((await terminal.run('list')).stdout).toContain(sampleTitle);
    const { code, stdout, stderr } = await terminal.run('import', sample);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^The workspace is open in another Slantwise \(.*\)\.\n$/);
    expect(await terminal.json('repair')).toMatchObject({ code: 1, ok: false, error: { code: 'locked' } });
  } finally {
    await desk.value.close();
  }
  expect((await terminal.run('list')).code).toBe(0);
});

test('without --workspace, the desk’s own is used', async () => {
  const terminal = new Terminal();
  expect((await terminal.start('import', sample).said).code).toBe(0);
  expect(existsSync(join(terminal.folder, 'data'))).toBe(process.platform === 'linux');
});

test('Ctrl-C keeps what is finished, names what is left, and leaves the workspace sound', async () => {
  const terminal = new Terminal();
  const names = Array.from({ length: 400 }, (_, index) => `${index}.txt`);
  for (const name of names)
    writeFileSync(join(terminal.folder, name), `Article ${name} says that talks go on.\n`);
  await mkdir(join(terminal.workspace, 'articles'), { recursive: true });
  const articles = watch(join(terminal.workspace, 'articles'));
  const { process: child, said } = terminal.start(
    'import',
    ...names,
    '--json',
    '--workspace',
    terminal.workspace,
  );
  await once(articles, 'change'); // the first article is being written
  articles.close();
  child.kill('SIGINT');
  const { code, stdout } = await said;
  const { ok, exit, result } = JSON.parse(stdout) as {
    ok: boolean;
    exit: number;
    result: { files: { outcome: string }[]; left: string[] };
  };
  expect([code, ok, exit]).toEqual([130, false, 130]);
  expect(result.files.length + result.left.length).toBe(names.length);
  expect(result.left.length).toBeGreaterThan(0);
  expect(await terminal.json('verify')).toMatchObject({
    code: 0,
    result: { articles: result.files.length, problems: [] },
  });
  expect(readdirSync(terminal.workspace).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('an export that cannot be written leaves nothing behind', async () => {
  const terminal = new Terminal();
  const id = await terminal.withSample();
  writeFileSync(join(terminal.folder, 'file'), 'not a folder');
  const { code, stderr } = await terminal.run('export', id, '--format', 'w3c', '--out', 'file/x.json');
  expect(code).toBe(1);
  expect(stderr).toMatch(/^The disk did not take .*\n$/);
  expect(readdirSync(terminal.folder).sort()).toEqual(
    ['data', 'file', 'workspace'].filter((name) => existsSync(join(terminal.folder, name))),
  );
});

test('a reader that stops reading is no failure', async () => {
  const terminal = new Terminal();
  await terminal.withSample();
  const { process: child, said } = terminal.start('show', '0', '--text', '--workspace', terminal.workspace);
  child.stdout?.destroy();
  expect((await said).stderr).toBe('');
});

test('there is no colour in a pipe', async () => {
  const terminal = new Terminal();
  await terminal.withSample();
  expect((await terminal.run('list')).stdout).not.toContain('\u001b');
});
