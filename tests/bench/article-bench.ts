import path from 'node:path';
import type { Browser } from 'playwright';
import { build } from 'vite';
import { benchPage, startBenchBrowser } from './bench-browser.ts';
import { rowOf, type BenchRow } from './bench-rows.ts';
import type { BenchArticle } from './page/bench-article.ts';
import type {} from './page/main.ts';
import { syntheticArticle, type Size } from './synthetic-article.ts';

const contestants = ['plain-prosemirror', 'slantwise', 'prosemirror-decorations', 'recogito'] as const;

interface Contest extends Size {
  /** Those that come to an end in reasonable time. */
  readonly contestants: readonly (typeof contestants)[number][];
  readonly rounds: number;
}

/** One density of annotations throughout, so that a view holds as many of them in a long article as in a short one. */
const contests: readonly Contest[] = [
  { name: '10k words, 1k annotations', words: 10_000, annotations: 1000, contestants, rounds: 3 },
  { name: '100k words, 10k annotations', words: 100_000, annotations: 10_000, contestants, rounds: 3 },
  {
    name: '500k words, 50k annotations',
    words: 500_000,
    annotations: 50_000,
    contestants: ['plain-prosemirror', 'slantwise', 'prosemirror-decorations'],
    rounds: 3,
  },
  {
    name: '1M words, 100k annotations',
    words: 1_000_000,
    annotations: 100_000,
    contestants: ['plain-prosemirror', 'slantwise'],
    rounds: 3,
  },
];

/** The whole desk on an article, next to plain ProseMirror text and to others that annotate, in the same run. */
export async function benchArticle(say: (line: string) => void): Promise<BenchRow[]> {
  await build({ configFile: path.join(import.meta.dirname, 'vite.config.ts'), logLevel: 'error' });
  const browser = await startBenchBrowser();
  try {
    const rows: BenchRow[] = [];
    for (const contest of contests) {
      say(contest.name);
      rows.push(...(await benchSize(browser, contest)));
    }
    return rows;
  } finally {
    await browser.close();
  }
}

async function benchSize(browser: Browser, contest: Contest): Promise<BenchRow[]> {
  const given = syntheticArticle(contest);
  const measured = new Map<string, Measured[]>();
  // Contestants take turns, so that a machine that tires does so for all.
  for (let round = 0; round < contest.rounds; round++) {
    for (const contestant of contest.contestants) {
      const own = measured.get(contestant) ?? [];
      own.push(await run(browser, contestant, given));
      measured.set(contestant, own);
    }
  }
  return [...measured].flatMap(([contestant, runs]) => {
    const row = (metric: string, unit: BenchRow['unit'], samples: readonly number[]): BenchRow[] =>
      samples.length === 0
        ? []
        : [rowOf({ bench: 'article', contestant, size: contest.name, metric, unit }, samples)];
    return [
      ...row(
        'open',
        'ms',
        runs.flatMap(({ open }) => open),
      ),
      ...row(
        'add',
        'ms',
        runs.flatMap(({ add }) => add),
      ),
      ...row(
        'change',
        'ms',
        runs.flatMap(({ change }) => change),
      ),
      ...row(
        'remove',
        'ms',
        runs.flatMap(({ remove }) => remove),
      ),
      ...row(
        'hit test',
        'ms',
        runs.flatMap(({ hit }) => hit),
      ),
      ...row(
        'scroll frame',
        'ms',
        runs.flatMap(({ scroll }) => scroll),
      ),
      ...row(
        'longest scroll frame',
        'ms',
        runs.map(({ scroll }) => Math.max(...scroll)),
      ),
      ...row(
        'page nodes',
        'nodes',
        runs.map(({ nodes }) => nodes),
      ),
      ...row(
        'heap',
        'MB',
        runs.map(({ heap }) => heap),
      ),
    ];
  });
}

interface Measured {
  readonly open: readonly number[];
  readonly add: readonly number[];
  readonly change: readonly number[];
  readonly remove: readonly number[];
  readonly hit: readonly number[];
  readonly scroll: readonly number[];
  readonly nodes: number;
  readonly heap: number;
}

async function run(browser: Browser, contestant: string, given: BenchArticle): Promise<Measured> {
  const page = await benchPage(browser, contestant, given);
  const open = [await page.evaluate(() => window.bench.open())];
  const edits = await page.evaluate(() => window.bench.edits());
  const hit = await page.evaluate(() => window.bench.hits());
  const scroll = await page.evaluate(() => window.bench.scrolling());
  const nodes = await page.evaluate(() => window.bench.countNodes());
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.close();
  return { open, ...edits, hit, scroll, nodes, heap: usedSize / 2 ** 20 };
}
