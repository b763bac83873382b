import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { annotatedDesks } from '../../builders/annotated-desks.ts';
import { written } from './exchange.ts';
import { qdeFaults } from './qde-rules.ts';

test('a project keeps the rules of the standard, whatever is in it', async () => {
  await fc.assert(
    fc.asyncProperty(annotatedDesks, async ({ desk, articleId }) => {
      const { file } = await written(desk, [articleId], 'qdpx');
      const { 'project.qde': qde, ...sources } = unzipSync(file.bytes);
      expect(qdeFaults(strFromU8(qde ?? new Uint8Array()))).toEqual([]);
      expect(Object.keys(sources)).toEqual([`sources/${articleId}.txt`]);
    }),
    { numRuns: 25, seed: 3 },
  );
});
