import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OpenBundle } from '../../../electron/core/bundle/open-bundle.ts';
import { value } from '../../builders/open-workspace.ts';
import { sample, sampleAnnotations, sampleTitle, Terminal } from './slantwise.ts';

test('a bundle is written for a colleague, signed and with the passphrase from a file', async () => {
  const terminal = new Terminal();
  await terminal.json('import', sample);
  await terminal.run('annotate', sampleTitle, '--from', sampleAnnotations);
  const path = join(terminal.folder, 'team.slantwise');
  const bundled = await terminal.json('bundle', sampleTitle, '--out', path, '--sign', '--layers', 'mine');
  expect(bundled).toMatchObject({ code: 0, result: { path, articles: 1, locked: false, signed: true } });
  const bundle = value(await OpenBundle.open({ name: 'team.slantwise', path }));
  expect(bundle.signedBy).not.toBeNull();
  expect(bundle.manifest.content).toMatchObject({ whole: false, articles: 1 });
  await bundle.close();

  writeFileSync(join(terminal.folder, 'empty.txt'), '\n');
  const refused = await terminal.run('bundle', '--out', path, '--passphrase-file', 'empty.txt');
  expect([refused.code, refused.stdout]).toEqual([1, '']);
  expect((await terminal.run('bundle')).code).toBe(2);
});

test('what one desk hands out, another one merges: looked at first, then done, then nothing new', async () => {
  const [ana, ben] = [new Terminal(), new Terminal()];
  await ana.json('import', sample);
  await ben.json('import', sample);
  await ana.run('annotate', sampleTitle, '--from', sampleAnnotations);
  const path = join(ana.folder, 'ana.slantwise');
  await ana.run('bundle', '--out', path);
  const told = { files: [{ report: { tables: { annotations: { added: 34 } }, conflicts: [] } }] };
  expect(await ben.json('merge', path, '--dry-run')).toMatchObject({
    code: 0,
    result: { ...told, done: false },
  });
  expect(await ben.json('merge', path)).toMatchObject({ code: 0, result: { ...told, done: true } });
  expect(await ben.json('verify')).toMatchObject({ result: { annotations: 34, problems: [] } });
  const again = await ben.run('merge', path);
  expect([again.code, again.stdout]).toEqual([
    0,
    expect.stringMatching(/^ana\.slantwise, from .*: nothing new\n$/),
  ]);
  const alone = await ben.run('agreement');
  expect([alone.code, alone.stderr]).toEqual([1, 'Agreement needs annotations of two layers or more.\n']);
  const refused = await ben.run('merge', sample);
  expect([refused.code, refused.stdout]).toEqual([1, '']);
  expect(refused.stderr).toContain('is no Slantwise bundle; nothing was changed.');
});

test('a pack to be coded blind hides what others coded until the work is handed back', async () => {
  const [ana, ben] = [new Terminal(), new Terminal()];
  await ana.json('import', sample);
  await ana.run('annotate', sampleTitle, '--from', sampleAnnotations);
  const [pack, whole] = [join(ana.folder, 'pack.slantwise'), join(ana.folder, 'whole.slantwise')];
  await ana.run('bundle', '--out', pack, '--blind');
  await ana.run('bundle', '--out', whole);
  expect((await ben.run('merge', pack)).stdout).toContain('to be coded blind: 1 article');
  await ben.run('merge', whole);
  expect((await ben.run('show', sampleTitle)).stdout).toContain('No annotations.');
  expect((await ben.run('blind')).stdout).toContain(sampleTitle);

  const back = await ben.json('bundle', '--out', join(ben.folder, 'back.slantwise'), '--layers', 'mine');

  expect(back).toMatchObject({ code: 0, result: { returned: [expect.any(String)] } });
  expect((await ben.run('show', sampleTitle)).stdout).not.toContain('No annotations.');
});
