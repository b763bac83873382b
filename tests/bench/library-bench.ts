import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { loopback } from '../ui/hosts/loopback.ts';
import { rowOf, type BenchRow } from './bench-rows.ts';
import { makeLargeWorkspace } from '../builders/large-workspace.ts';

const OPENINGS = 3;

/** The whole desk in a real browser, from the start of its process: when the library can be used, and when it is whole. */
export async function benchLibrary(say: (line: string) => void): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const articles of [100, 10_000, 100_000]) {
    const dir = await mkdtemp(join(tmpdir(), 'slantwise-bench-'));
    try {
      say(`making ${articles} articles`);
      await makeLargeWorkspace(dir, { articles, annotationsEach: 10, words: 60 });
      const size = `${articles / 1000}k articles`;
      const samples = {
        usable: [] as number[],
        whole: [] as number[],
        filter: [] as number[],
      };
      for (let round = 0; round < OPENINGS; round++) {
        const from = performance.now();
        const desk = await loopback.start({ workspaceDir: dir });
        const { page } = desk;
        await page.getByRole('grid').getByRole('row').nth(3).waitFor();
        samples.usable.push(performance.now() - from);
        await page
          .locator('footer')
          .getByText(new RegExp(`^${articles.toLocaleString('en')} articles`))
          .waitFor();
        samples.whole.push(performance.now() - from);
        samples.filter.push(await typed(page, '(77'));
        await desk.close();
      }
      for (const [metric, values] of Object.entries(samples)) {
        rows.push(rowOf({ bench: 'library', contestant: 'slantwise', size, metric, unit: 'ms' }, values));
      }
    } finally {
      await rm(dir, { recursive: true });
    }
  }
  return rows;
}

/** Milliseconds from a filter's input until the next frame shows what passes it. */
async function typed(page: Page, text: string): Promise<number> {
  const field = page.locator('main input').first();
  await field.focus();
  return field.evaluate(async (input: HTMLInputElement, typed) => {
    const from = performance.now();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, typed);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - from;
  }, text);
}
