import axe from 'axe-core';
import { expect, type Page } from 'playwright/test';

/**
 * Looks at all that is on the page: WCAG 2.2 AA and best practices.
 * @param options which rules to look by, where not by all of them
 */
export async function axeFindsNothing(page: Page, options: axe.RunOptions = {}): Promise<void> {
  // A page keeps axe: to read its source takes as long as to look.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (asked) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, asked),
    // What is well is not described.
    { ...options, resultTypes: ['violations'] } satisfies axe.RunOptions,
  );
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
  expect(found).toEqual([]);
}
