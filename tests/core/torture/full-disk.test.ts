import { execFileSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { disk } from '../../../electron/core/storage/disk.ts';
import { aFolder } from '../../builders/folder.ts';
import { noteOn, value } from '../../builders/open-workspace.ts';
import { Witness } from '../../builders/witness.ts';

/** A file system in memory that holds a megabyte; null where this machine does not let us have one. */
async function aSmallDisk(): Promise<string | null> {
  const folder = await aFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null; // no right to mount: the layer that fails stands in for it (every-call.test.ts)
  }
  onTestFinished(() => void execFileSync('umount', [folder]));
  return folder;
}

test('a real disk that is full loses nothing: the work waits in memory until there is room', async (context) => {
  const small = await aSmallDisk();
  if (small === null) return context.skip();
  const dir = path.join(small, 'desk');
  const witness = new Witness();
  const desk = value(await witness.open(disk, dir));
  const articleId = (await witness.add(desk, 'The minister spoke.')) ?? '';
  await writeFile(path.join(small, 'filler'), Buffer.alloc(700_000));
  const long = 'word '.repeat(2000);
  let refused = 0;
  for (let index = 0; index < 60; index++) {
    const done = value(
      await witness.run(desk, noteOn(articleId, 0, 3, `${index} ${long}`, witness.clock.newId())),
    );
    if (!done.saved) refused += 1;
  }
  expect(refused).toBeGreaterThan(10);
  expect(desk.keeping).toMatchObject({ unsaved: refused, failure: { code: 'disk-full' } });
  expect((await desk.compact()).ok).toBe(false);
  await rm(path.join(small, 'filler'));
  expect(await desk.save()).toMatchObject({ unsaved: 0, failure: null });
  witness.allSaved(desk);
  await desk.close();
  const again = value(await witness.open(disk, dir));
  expect(await witness.complaints(again)).toEqual([]);
  await again.close();
});
