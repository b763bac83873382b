import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './desk.ts';

test('the open article is exported as an annotated PDF', async ({ desk }) => {
  const { page } = desk;
  const file = await desk.saveExport(() => page.getByRole('button', { name: 'Export PDF' }).click());
  await expect(page.getByText(/^Exported “Putin heads to Tehran/)).toBeVisible();
  expect(path.extname(file)).toBe('.pdf');
  const bytes = await readFile(file, 'latin1');
  expect(bytes.slice(0, 5)).toBe('%PDF-');
});
