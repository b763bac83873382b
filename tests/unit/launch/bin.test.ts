import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { bin } from '../../../package.json';

test('what `npm link` puts on the path begins like `npm run cli`: it looks for a Node that the program runs on', async () => {
  const launched = await readFile(bin.slantwise, 'utf8');
  expect(launched).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(launched).toContain('await provision(');
});
