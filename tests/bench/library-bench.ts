import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLargeWorkspace, type LargeWorkspace, type LibrarySize } from '../builders/large-workspace.ts';
import type { BenchRow } from './bench-rows.ts';
import { benchDesk } from './desk-bench.ts';
import { benchMemory } from './memory-bench.ts';
import { benchSearch, benchStores, sizeOf } from './stores-bench.ts';

const EACH = 10; // annotations an article
const WORDS = 60;

/** For searching: articles as long as newspapers' are. */
const LONG = { articles: 10_000, annotationsEach: EACH, words: 800 };

/**
 * A library of a thousand to a million annotations: opening, editing, folding and searching beside other ways to keep
 * it, and the whole desk in a real browser.
 */
export async function benchLibrary(say: (line: string) => void): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const annotations of [1_000, 10_000, 100_000, 1_000_000]) {
    const articles = annotations / EACH;
    say(`making ${annotations} annotations`);
    await inFolder({ articles, annotationsEach: EACH, words: WORDS }, async (workspace) => {
      rows.push(...(await benchDesk(workspace.dir, articles, sizeOf(annotations))));
      rows.push(...(await benchMemory(workspace, sizeOf(annotations))));
      rows.push(...(await benchStores(workspace, annotations, say)));
    });
  }
  say(`searching ${LONG.articles} articles of ${LONG.words} words`);
  await inFolder(LONG, async (workspace) => {
    rows.push(...(await benchSearch(workspace, `${LONG.articles / 1000}k × ${LONG.words} words`)));
  });
  return rows;
}

async function inFolder(
  size: LibrarySize,
  work: (workspace: LargeWorkspace) => Promise<void>,
): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'slantwise-bench-'));
  try {
    await work(await makeLargeWorkspace(dir, size));
  } finally {
    await rm(dir, { recursive: true });
  }
}
