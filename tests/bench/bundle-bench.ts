import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BundleSize } from '../builders/large-bundle.ts';
import { rowOf, type BenchRow } from './bench-rows.ts';
import type { StepName, StepTaken } from './bundle-step.ts';

type Say = (line: string) => void;

/**
 * Text that packing makes two to three times smaller, as it does of real articles: 3,800 articles of 80,000 words are a file
 * of one gigabyte.
 */
const text = (articles: number): BundleSize => ({
  articles,
  annotationsEach: 75,
  words: 80_000,
  isVaried: true,
});
/** The same with little text, and as many annotations as one step takes in. */
const annotations = (articles: number): BundleSize => ({
  articles,
  annotationsEach: 500,
  words: 6000,
  isVaried: true,
});

const usual: readonly BundleSize[] = [text(50), text(200), annotations(30), annotations(120)];
const gigabyte: readonly BundleSize[] = [text(950), text(3800), annotations(150), annotations(590)];

/**
 * The memory of large bundles: the most that a process of its own ever has that hands one out, reads it, looks at what
 * merging it would do, merges it into a desk that has nothing and into one that has half of it, and takes that back. Of each
 * kind two sizes, one four times the other, so that what grows is seen.
 */
export function benchBundle(say: Say): Promise<BenchRow[]> {
  return benchSizes(usual, say);
}

/** The same up to a file of a gigabyte, which takes an hour: `--only bundle-gigabyte`. */
export function benchGigabyte(say: Say): Promise<BenchRow[]> {
  return benchSizes(gigabyte, say);
}

async function benchSizes(sizes: readonly BundleSize[], say: Say): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const size of sizes) rows.push(...(await benchSize(size, say)));
  return rows;
}

async function benchSize(size: BundleSize, say: Say): Promise<BenchRow[]> {
  const dir = await mkdtemp(join(tmpdir(), 'slantwise-bench-'));
  try {
    const path = join(dir, 'team.slantwise');
    const half = join(dir, 'half.slantwise');
    const [empty, other] = [join(dir, 'empty'), join(dir, 'other')];
    await take('make', path, JSON.stringify(size));
    await take('make', half, JSON.stringify({ ...size, articles: Math.ceil(size.articles / 2) }));
    const megabytes = Math.round((await stat(path)).size / 1e6);
    const label = `${megabytes} MB, ${Math.round((size.articles * size.annotationsEach) / 1000)}k annotations`;
    const rows: BenchRow[] = [];
    const row = async (metric: string, name: StepName, file: string, more = ''): Promise<void> => {
      const { peak, processor } = await take(name, file, more);
      say(`${label}: ${metric}: ${Math.round(peak / 1e6)} MB, processor ${Math.round(processor)} ms`);
      const place = { bench: 'bundle', contestant: 'slantwise', size: label };
      rows.push(rowOf({ ...place, metric: `${metric}, peak`, unit: 'MB' }, [peak / 1e6]));
      rows.push(rowOf({ ...place, metric: `${metric}, processor`, unit: 'ms' }, [processor]));
    };
    await row('an empty desk', 'open', '', empty);
    await row('read with all checks', 'read', path);
    await row('preview of merging', 'preview', path, empty);
    await row('merge into an empty desk', 'merge', path, empty);
    await row('hand out', 'save', join(dir, 'again.slantwise'), empty);
    await take('merge', half, other);
    await row('merge where half is there', 'merge', path, other);
    await row('take that back', 'undo', '', other);
    return rows;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

const run = promisify(execFile);

async function take(name: StepName, path: string, more: string): Promise<StepTaken> {
  const program = join(import.meta.dirname, 'bundle-step.ts');
  const { stdout } = await run(process.execPath, [program, name, path, more]);
  return JSON.parse(stdout) as StepTaken; // our own program says it
}
