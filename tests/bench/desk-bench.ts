import type { Page } from 'playwright';
import { loopback } from '../ui/hosts/loopback.ts';
import { rowOf, type BenchRow } from './bench-rows.ts';

const OPENINGS = 3;

/** The whole desk in a real browser, from the start of its process: when the library can be used, and when it is whole. */
export async function benchDesk(workspaceDir: string, articles: number, size: string): Promise<BenchRow[]> {
  const usable: number[] = [];
  const whole: number[] = [];
  const filter: number[] = [];
  for (let round = 0; round < OPENINGS; round++) {
    const from = performance.now();
    const desk = await loopback.start({ workspaceDir });
    const { page } = desk;
    await page.getByRole('grid').getByRole('row').nth(3).waitFor();
    usable.push(performance.now() - from);
    await page
      .locator('footer')
      .getByText(new RegExp(`^${articles.toLocaleString('en')} articles`))
      .waitFor();
    whole.push(performance.now() - from);
    filter.push(await typed(page, '(77'));
    await desk.close();
  }
  const place = { bench: 'library', contestant: 'slantwise', size, unit: 'ms' } as const;
  return [
    rowOf({ ...place, metric: 'desk: rows on the screen' }, usable),
    rowOf({ ...place, metric: 'desk: whole library there' }, whole),
    rowOf({ ...place, metric: 'desk: filter by words' }, filter),
  ];
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
