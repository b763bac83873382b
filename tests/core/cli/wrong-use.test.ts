import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runCommandLine } from '../../../electron/cli/command-line.ts';
import { Terminal } from './slantwise.ts';

test.each([
  [['lst'], 'There is no “lst”; there are import, list, show, '],
  [['\u001b[2Jlst'], 'There is no “ [2Jlst”'], // nothing that is told commands the terminal
  [[], 'What is to be done?'],
  [['import'], 'It is: slantwise import FILE|DIR….'],
  [['list', 'all'], 'It is: slantwise list.'],
  [['show', 'a', 'b'], 'It is: slantwise show ARTICLE.'],
  [['list', '--long'], '“list” has no option --long.'],
  [['list', '--from', 'x'], '“list” has no option --from.'],
  [['list', '--json=yes'], '--json takes no value.'],
  [['annotate', 'x'], 'Which annotations? annotate needs --from FILE.'],
  [['annotate', 'x', '--from', '--version'], 'After --from comes FILE.'],
  [['annotate', 'x', '--from', 'a', '--from', 'b'], '--from is given twice.'],
  [['export', 'x', '--out', 'y'], 'In which format? export needs --format'],
  [['export', 'x', '--format', 'w3c'], 'Where to? export needs --out PATH.'],
  [['export', '--format', 'w3c', '--out', 'y'], 'Which article? Give ARTICLE, or --all.'],
  [['export', 'x', '--all', '--format', 'w3c', '--out', 'y'], 'Give one ARTICLE, or --all.'],
  [['export', 'x', '--format', 'wpd', '--out', 'y'], 'There is no export format “wpd”'],
  [
    ['export', 'x', '--format', 'w3c', '--out', 'y', '--articles', 'both'],
    '--articles is one of apart, together.',
  ],
  [['export', '--all', '--format', 'w3c', '--out', '-'], 'Only one article fits on standard output'],
])('slantwise %j is refused with exit code 2, and no workspace is made', async (args, words) => {
  const { folder, workspace } = new Terminal();
  const said = { stdout: '', stderr: '' };
  const code = await runCommandLine([...args, '--workspace', workspace], {
    stdout: { write: (chunk) => (said.stdout += String(chunk)) },
    stderr: { write: (chunk) => (said.stderr += String(chunk)) },
    cwd: folder,
    signal: new AbortController().signal,
  });
  expect([code, said.stdout]).toEqual([2, '']);
  expect(said.stderr).toContain(words);
  expect(said.stderr.trim().split('\n')).toHaveLength(1);
  expect(existsSync(workspace)).toBe(false);
});

test('with --json a refusal is one JSON document', async () => {
  const terminal = new Terminal();
  const both = ['export', 'x', '--format', 'w3c', '--out', '-'];
  for (const args of [['lst'], ['list', '--long'], both, []]) {
    expect(await terminal.json(...args)).toMatchObject({
      code: 2,
      ok: false,
      exit: 2,
      error: { code: 'invalid' },
    });
  }
});

test('a workspace without a name after it is wrong use', async () => {
  const { code, stderr } = await new Terminal().start('list', '--workspace').said;
  expect([code, stderr]).toEqual([2, 'After --workspace comes DIR. slantwise --help says how it is used.\n']);
});

test('help and version are answers, for the program and for each verb', async () => {
  const terminal = new Terminal();
  const { said } = terminal.start('--help');
  expect(await said).toMatchObject({ code: 0, stderr: '' });
  expect((await said).stdout).toContain('export ARTICLE|--all');
  expect((await terminal.run('annotate', '-h')).stdout).toContain('--from FILE');
  expect((await terminal.run('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(await terminal.json('--version')).toMatchObject({ code: 0, ok: true });
  expect(existsSync(terminal.workspace)).toBe(false);
});
