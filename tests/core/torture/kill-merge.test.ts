import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { OpenBundle } from '../../../electron/core/bundle/open-bundle.ts';
import { mergeBundle } from '../../../electron/core/merge/merge-bundle.ts';
import { verify } from '../../../electron/core/verify.ts';
import { aFolder } from '../../builders/folder.ts';
import { writeLargeBundle } from '../../builders/large-bundle.ts';
import { openWorkspace, value } from '../../builders/open-workspace.ts';
import { coinOf, rounds, seed } from '../../builders/torture.ts';

const analyst = path.join(import.meta.dirname, '../children/merging-analyst.ts');
const job = { signal: new AbortController().signal, progress: () => undefined };
const size = { articles: 6, annotationsEach: 150, words: 120 };
const ALL = size.articles * size.annotationsEach;

/** Lets an analyst merge until the given merge begins and some milliseconds longer, then kills the process where it stands. */
function killWhileMerging(dir: string, bundle: string, merges: number, after: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [analyst, dir, bundle], { stdio: ['ignore', 'pipe', 'pipe'] });
    let complaint = '';
    let begun = 0;
    child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
    child.stdout.on('data', () => {
      begun += 1;
      if (begun === merges) setTimeout(() => child.kill('SIGKILL'), after);
    });
    child.on('exit', (code) => {
      if (code === null) resolve();
      else reject(new Error(`The analyst stopped by itself: ${complaint}`));
    });
  });
}

test(`a merge that is killed was done whole or not at all, and can be done again (seed ${seed})`, async () => {
  const coin = coinOf(seed);
  const dir = await aFolder();
  const bundle = path.join(await aFolder(), 'team.slantwise');
  await writeLargeBundle(bundle, 1, size, false);
  for (let round = 0; round < rounds(2, 100); round++) {
    await killWhileMerging(dir, bundle, 1 + Math.floor(coin() * 2), coin() * 300);
    const workspace = await openWorkspace(dir);
    const counts = [...workspace.state.counts.values()].reduce(
      (sum, each) => sum + each.note + each.actor,
      0,
    );
    expect([0, ALL]).toContain(counts);
    const opened = value(await OpenBundle.open({ name: 'team.slantwise', path: bundle }));
    const { changeId } = value(await mergeBundle(workspace, opened, job, { packedFrom: 100 }));
    await opened.close();
    expect(changeId === null).toBe(counts === ALL);
    const { problems, ...found } = await verify(workspace, job);
    expect(problems.filter(({ message }) => !message.includes('cut off'))).toEqual([]);
    expect(found).toMatchObject({ articles: size.articles, annotations: ALL });
    if (changeId !== null && coin() < 0.7) {
      value(await workspace.run({ type: 'change.revert', changeId, intent: 'undo' }));
    }
    await workspace.close();
  }
});
