import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { byPlace } from '../../electron/core/export-articles.ts';
import type { ExportWork } from '../../electron/core/exporters/export-work.ts';
import { runExport, runPreview } from '../../electron/core/exporters/run-export.ts';
import { defaultCodebook } from '../../shared/codebook/default-codebook.ts';
import { dismissThreads } from '../../electron/core/workers/in-thread.ts';
import { unattended } from '../../electron/core/jobs.ts';
import { usualOptions, type ExportOptions } from '../../shared/export/export-options.ts';
import { anAnalyst } from '../builders/records.ts';
import { startBenchBrowser } from './bench-browser.ts';
import { rowOf, type BenchRow } from './bench-rows.ts';
import type { BenchArticle } from './page/bench-article.ts';
import { syntheticArticle } from './synthetic-article.ts';

const ROUNDS = 3;
/** How long people look at a preview, at least; milliseconds. */
const LOOK = 1000;
/** The words that fill a hundred pages of A4 (99 to 101, tables not counted), where passages are highlighted only. */
const size = { name: '100 pages, 2k annotations', words: 33_900, annotations: 2000 };

/** The annotated PDF of a long article, in each layout, next to what Chromium makes of the same text with marks in it. */
export async function benchPdf(say: (line: string) => void): Promise<BenchRow[]> {
  const browser = await startBenchBrowser();
  const samples = new Map<string, number[]>();
  const add = (contestant: string, metric: string, sample: number): void => {
    const key = `${contestant}\n${metric}`;
    samples.set(key, [...(samples.get(key) ?? []), sample]);
  };
  try {
    for (let round = 0; round < ROUNDS; round++) {
      say(`round ${round + 1} of ${ROUNDS}`);
      const text = (index: number): BenchArticle =>
        syntheticArticle({ ...size, seed: 1 + 7 * round + index });
      for (const [index, layout] of (['highlights', 'margin', 'interleaved'] as const).entries()) {
        const measured = await measureLayout([text(2 * index), text(2 * index + 1)], { layout });
        for (const [metric, sample] of Object.entries(measured)) add(`slantwise ${layout}`, metric, sample);
      }
      const last = text(6);
      add('slantwise highlights', 'cancel', await measureCancel(last));
      const page = await browser.newPage();
      await page.setContent(pageOf(last));
      const from = performance.now();
      await page.pdf({ format: 'A4', outline: true, tagged: true });
      add('chromium print', 'write', performance.now() - from);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return [...samples].map(([key, values]) => {
    const [contestant = '', metric = ''] = key.split('\n');
    return rowOf({ bench: 'pdf', contestant, size: size.name, metric, unit: 'ms' }, values);
  });
}

interface Measured {
  /** Without a preview before: the thread is new, as it is for the command line. */
  readonly 'write, first thing': number;
  /** From the export screen, where the preview has been seen. */
  readonly write: number;
  readonly preview: number;
  readonly 'main thread held up': number;
}

/** The typesetter remembers what it has set: each text is exported once. */
async function measureLayout(
  [one, other]: readonly [BenchArticle, BenchArticle],
  options: Partial<ExportOptions>,
): Promise<Measured> {
  await dismissThreads();
  const first = await measureExport(one, options);
  await setTimeout(LOOK);
  await dismissThreads();
  const from = performance.now();
  await runPreview(workOf(other, options), unattended);
  const preview = performance.now() - from;
  await setTimeout(LOOK);
  return { ...(await measureExport(other, options)), 'write, first thing': first.write, preview };
}

/** As the application exports: in a thread, while this one has other work to do. */
async function measureExport(
  given: BenchArticle,
  options: Partial<ExportOptions>,
): Promise<Pick<Measured, 'write' | 'main thread held up'>> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const from = performance.now();
  const done = await runExport(workOf(given, options), unattended);
  const write = performance.now() - from;
  delay.disable();
  if (!done.ok) throw new Error(done.error.message);
  return { write, 'main thread held up': delay.max / 1e6 };
}

/** From the analyst's word, while it is typeset, until nothing is left of the export. */
async function measureCancel(given: BenchArticle): Promise<number> {
  const cancelling = new AbortController();
  let from = 0;
  await runExport(workOf(given, {}), {
    signal: cancelling.signal,
    progress: () => {
      from = performance.now();
      cancelling.abort();
    },
  });
  return performance.now() - from;
}

function workOf(
  { article, document, actors, annotations }: BenchArticle,
  options: Partial<ExportOptions>,
): ExportWork {
  const [first] = annotations;
  return {
    purpose: 'write',
    format: 'pdf',
    options: { ...usualOptions, ...options },
    articles: [{ article, document, annotations: [...annotations].sort(byPlace) }],
    settings: [],
    actors,
    terms: defaultCodebook,
    analysts: [anAnalyst({ id: first?.analystId ?? '' })],
    exportedAt: '2026-01-05T10:00:00.000Z',
  };
}

/** The text alone, each passage in a `mark` (overlaps cut flat): no notes, no tables, less than is in our file. */
function pageOf({ document, annotations }: BenchArticle): string {
  const edges = new Set(
    annotations.flatMap(({ anchors }) => anchors.flatMap(({ start, end }) => [start, end])),
  );
  const cuts = [...edges, document.text.length].sort((a, b) => a - b);
  const depth = new Map<number, number>();
  for (const { start, end } of annotations.flatMap(({ anchors }) => anchors)) {
    depth.set(start, (depth.get(start) ?? 0) + 1);
    depth.set(end, (depth.get(end) ?? 0) - 1);
  }
  let body = '';
  let from = 0;
  let level = 0;
  for (const cut of cuts) {
    const text = document.text.slice(from, cut);
    body += level > 0 ? text.replace(/[^\n]+/g, '<mark>$&</mark>') : text;
    level += depth.get(cut) ?? 0;
    from = cut;
  }
  return `<!doctype html><html lang="en"><style>body{font:11pt/16pt serif;text-align:justify;hyphens:auto;margin:0 22mm}</style><p>${body.replaceAll('\n\n', '</p><p>')}</p>`;
}
