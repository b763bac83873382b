import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OpenBundle } from '../../electron/core/bundle/open-bundle.ts';
import { unattended } from '../../electron/core/jobs.ts';
import { mergeBundle } from '../../electron/core/merge/merge-bundle.ts';
import { systemClock } from '../../electron/core/system-clock.ts';
import { Workspace } from '../../electron/core/workspace.ts';
import type { Result } from '../../shared/errors.ts';
import { writeLargeBundle, type BundleSize } from '../builders/large-bundle.ts';
import { makeLargeWorkspace } from '../builders/large-workspace.ts';
import { quantile, rowOf, type BenchRow } from './bench-rows.ts';
import { measured, type Measured } from './measured.ts';

type Say = (line: string) => void;

/** Bundles of 20,000 annotations: as many articles of their own, or few that everybody works on. */
const own: BundleSize = { articles: 100, annotationsEach: 200, words: 800 };
const few: BundleSize = { articles: 5, annotationsEach: 4000, words: 4000 };
const one: BundleSize = { articles: 1, annotationsEach: 20_000, words: 20_000 };
const single: BundleSize = { ...one, annotationsEach: 1 };
const small: BundleSize = { articles: 1, annotationsEach: 1, words: 60 };

const LIBRARY = 100_000;

/**
 * What merging costs: many bundles of articles of their own, many about the same articles, one that was merged before,
 * and one annotation for an article with many, and for a library of many. Beside each the floor: reading the bundle with
 * all its checks, and writing as many bytes to the disk in one file.
 */
export async function benchMerge(say: Say): Promise<BenchRow[]> {
  return [
    ...(await benchTeam('articles of their own', { desks: 50, size: own, isTogether: false }, say)),
    ...(await benchTeam('the same 5 articles', { desks: 10, size: few, isTogether: true }, say)),
    ...(await benchSingle(say)),
    ...(await benchLargeLibrary(say)),
  ];
}

interface Team {
  readonly desks: number;
  readonly size: BundleSize;
  readonly isTogether: boolean;
}

/** Each desk hands in 20,000 annotations. */
export function benchTeam(
  contestant: string,
  { desks, size, isTogether }: Team,
  say: Say,
): Promise<BenchRow[]> {
  return inFolder(async (dir) => {
    const workspace = await openIn(dir);
    const path = join(dir, 'team.slantwise');
    const merges: Measured[] = [];
    const floors: Measured[] = [];
    for (let desk = 1; desk <= desks; desk++) {
      await writeLargeBundle(path, desk, size, isTogether);
      floors.push(await floorOf(path));
      merges.push(await mergeOf(workspace, path));
      if (desk % 5 === 0) say(`${contestant}: ${desk} bundles, the last ${said(merges.at(-1))}`);
    }
    const again = await mergeOf(workspace, path);
    await workspace.close();
    const row = rowsAt(contestant, `${desks} × 20k annotations`);
    const quarter = Math.max(1, Math.floor(desks / 10));
    return [
      row('all of them', [sum(merges.map(({ wall }) => wall))]),
      row('all of them, processor', [sum(merges.map(({ processor }) => processor))]),
      ...rowsOfOne(row, 'one of them', merges, floors),
      row('one of the first, processor', processorOf(merges.slice(0, quarter))),
      row('one of the last, processor', processorOf(merges.slice(-quarter))),
      ...rowsOfOne(row, 'the last once more', [again], floors.slice(-1)),
    ];
  });
}

/** One annotation comes to an article that has 20,000. */
export function benchSingle(say: Say): Promise<BenchRow[]> {
  return inFolder(async (dir) => {
    const workspace = await openIn(dir);
    const path = join(dir, 'team.slantwise');
    await writeLargeBundle(path, 1, one, true);
    const first = [await floorOf(path)];
    const whole = [await mergeOf(workspace, path)];
    const singles = await mergeSingles(workspace, path, single, true);
    await workspace.close();
    say(`one annotation: ${said(singles.merges.at(-1))}`);
    const row = rowsAt('one article', '20k annotations');
    return [
      ...rowsOfOne(row, '20k in one article', whole, first),
      ...rowsOfOne(row, 'one annotation more', singles.merges, singles.floors),
    ];
  });
}

/** One annotation comes, with a new article, to a library of a hundred thousand; and to a small one. */
export function benchLargeLibrary(say: Say): Promise<BenchRow[]> {
  return inFolder(async (dir) => {
    const rows: BenchRow[] = [];
    for (const articles of [10, LIBRARY]) {
      say(`making a library of ${articles} articles`);
      const root = join(dir, `${articles}`);
      await makeLargeWorkspace(root, { articles, annotationsEach: 1, words: 60 });
      const workspace = await openIn(root, '');
      const path = join(dir, 'team.slantwise');
      await writeLargeBundle(path, 1, small, false);
      const first = [await mergeOf(workspace, path)];
      const { merges, floors } = await mergeSingles(workspace, path, small, false);
      await workspace.close();
      const row = rowsAt('a library', `${articles} articles`);
      rows.push(...rowsOfOne(row, 'the first of a session', first, floors));
      rows.push(...rowsOfOne(row, 'an article with one annotation', merges, floors));
      say(`one annotation: ${said(merges.at(-1))}`);
    }
    return rows;
  });
}

/** Ten desks each hand in one annotation. */
async function mergeSingles(
  workspace: Workspace,
  path: string,
  size: BundleSize,
  isTogether: boolean,
): Promise<{ readonly merges: readonly Measured[]; readonly floors: readonly Measured[] }> {
  const merges: Measured[] = [];
  const floors: Measured[] = [];
  for (let desk = 2; desk < 12; desk++) {
    await writeLargeBundle(path, desk, size, isTogether);
    floors.push(await floorOf(path));
    merges.push(await mergeOf(workspace, path));
  }
  return { merges, floors };
}

function mergeOf(workspace: Workspace, path: string): Promise<Measured> {
  return measured(async () => {
    const bundle = value(await OpenBundle.open({ name: 'team.slantwise', path }));
    value(await mergeBundle(workspace, bundle, unattended));
    await bundle.close();
  });
}

function floorOf(path: string): Promise<Measured> {
  return measured(async () => {
    const bundle = value(await OpenBundle.open({ name: 'team.slantwise', path }));
    value(await bundle.shared());
    for (const id of bundle.articleIds) value(await bundle.article(id));
    const bytes = sum(bundle.manifest.parts.map((part) => part.bytes));
    await bundle.close();
    const file = await open(`${path}.floor`, 'w');
    await file.write(Buffer.alloc(bytes));
    await file.datasync();
    await file.close();
  });
}

type RowAt = (metric: string, samples: readonly number[], unit?: BenchRow['unit']) => BenchRow;

function rowsAt(contestant: string, size: string): RowAt {
  return (metric, samples, unit = 'ms') => rowOf({ bench: 'merge', contestant, size, metric, unit }, samples);
}

function rowsOfOne(
  row: RowAt,
  metric: string,
  merges: readonly Measured[],
  floors: readonly Measured[],
): BenchRow[] {
  const floor = processorOf(floors);
  const ratio = quantile(processorOf(merges), 0.5) / quantile(floor, 0.5);
  return [
    row(
      metric,
      merges.map(({ wall }) => wall),
    ),
    row(`${metric}, processor`, processorOf(merges)),
    row(`${metric}, floor, processor`, floor),
    row(`${metric}, against the floor`, [ratio], 'times'),
    row(
      `${metric}, held up`,
      merges.map(({ heldUp }) => heldUp),
    ),
  ];
}

async function inFolder<T>(work: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'slantwise-bench-'));
  try {
    return await work(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function openIn(dir: string, name = 'workspace'): Promise<Workspace> {
  return value(await Workspace.open(join(dir, name), { clock: systemClock, analystName: 'M. Idris' }));
}

function said(merge: Measured | undefined): string {
  const { wall = NaN, processor = NaN, heldUp = NaN } = merge ?? {};
  return `in ${wall.toFixed(0)} ms, processor ${processor.toFixed(0)} ms, held up ${heldUp.toFixed(0)} ms`;
}

function processorOf(merges: readonly Measured[]): readonly number[] {
  return merges.map(({ processor }) => processor);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
