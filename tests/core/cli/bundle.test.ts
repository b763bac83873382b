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
