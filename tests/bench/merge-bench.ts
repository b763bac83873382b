import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OpenBundle } from '../../electron/core/bundle/open-bundle.ts';
import { mergeBundle } from '../../electron/core/merge/merge-bundle.ts';
import { systemClock } from '../../electron/core/system-clock.ts';
import { Workspace } from '../../electron/core/workspace.ts';
import type { Result } from '../../shared/errors.ts';
import { writeLargeBundle, type BundleSize } from '../builders/large-bundle.ts';
import { rowOf, type BenchRow } from './bench-rows.ts';

const BUNDLES = 50;
const size: BundleSize = { articles: 100, annotationsEach: 200, words: 800 };
const job = { signal: new AbortController().signal, progress: () => undefined };

/** Fifty desks hand in 20,000 annotations each: about articles of their own, and all about the same hundred. */
export async function benchMerge(say: (line: string) => void): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const isTogether of [false, true]) rows.push(...(await benchTeam(isTogether, say)));
  return rows;
}

async function benchTeam(isTogether: boolean, say: (line: string) => void): Promise<BenchRow[]> {
  const dir = await mkdtemp(join(tmpdir(), 'slantwise-bench-'));
  const contestant = isTogether ? 'the same articles' : 'own articles';
  try {
    const options = { clock: systemClock, analystName: 'M. Idris' };
    const workspace = value(await Workspace.open(join(dir, 'workspace'), options));
    const times: number[] = [];
    for (let desk = 1; desk <= BUNDLES; desk++) {
      const path = join(dir, 'team.slantwise');
      await writeLargeBundle(path, desk, size, isTogether);
      const before = performance.now();
      await merge(workspace, path);
      times.push(performance.now() - before);
      if (desk % 10 === 0)
        say(
          `${contestant}: ${desk} bundles of ${((await stat(path)).size / 2 ** 20).toFixed(1)} MB in ${(sum(times) / 1000).toFixed(1)} s; the last in ${(times.at(-1) ?? 0).toFixed(0)} ms; ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`,
        );
    }
    const again = performance.now();
    await merge(workspace, join(dir, 'team.slantwise'));
    const known = performance.now() - again;
    await workspace.close();
    const place = { bench: 'merge', contestant, size: '50 × 20k annotations', unit: 'ms' } as const;
    return [
      rowOf({ ...place, metric: 'all of them' }, [sum(times)]),
      rowOf({ ...place, metric: 'one of the first ten' }, times.slice(0, 10)),
      rowOf({ ...place, metric: 'one of the last ten' }, times.slice(-10)),
      rowOf({ ...place, metric: 'the last once more' }, [known]),
    ];
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function merge(workspace: Workspace, path: string): Promise<void> {
  const bundle = value(await OpenBundle.open({ name: 'team.slantwise', path }));
  value(await mergeBundle(workspace, bundle, job));
  await bundle.close();
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
