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

test('the export screen shows what an export comes to, writes it and says where it went, by keyboard', async ({
  desk,
}) => {
  const { page } = desk;
  await page.setViewportSize({ width: 1280, height: 560 });
  await page.keyboard.press('ControlOrMeta+Shift+e');
  const formats = page.getByRole('radiogroup', { name: 'Format' });
  await formats.getByRole('radio', { name: 'Annotated PDF' }).focus();
  const wanted = formats.getByRole('radio', { name: 'W3C Web Annotation' });
  while ((await wanted.getAttribute('aria-checked')) !== 'true') await page.keyboard.press('ArrowDown');
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText('"total": 34');
  await page.getByRole('button', { name: 'Stances' }).press('Enter');
  await expect(preview).toContainText('"total": 10');
  const file = await desk.saveExport(() =>
    page.getByRole('button', { name: 'Export as .json' }).press('Enter'),
  );
  const result = page.getByRole('status').filter({ hasText: 'was written' });
  await expect(result).toContainText('Putin heads to Tehran');
  // In a low window it is brought up from below the settings.
  await expect(result).toBeInViewport({ ratio: 1 });
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ total: 10 });
  // What was chosen last is there again.
  await page.keyboard.press('ControlOrMeta+1');
  await page.keyboard.press('ControlOrMeta+Shift+e');
  await expect(wanted).toBeChecked();
  // What a format has no place for is named passage by passage.
  await page.getByRole('button', { name: 'Stances' }).press('Enter');
  await formats.getByRole('radio', { name: 'GraphML network' }).press('Space');
  await desk.saveExport(() => page.getByRole('button', { name: 'Export as .graphml' }).press('Enter'));
  const left = page.getByText('A network has no place for bias notes and notes: 11 annotations left out.');
  await left.press('Enter');
  await expect(
    page
      .getByRole('status')
      .getByRole('listitem')
      .filter({ hasText: /^Bias note “rescue”$/ }),
  ).toBeVisible();
});

test('the export screen shows the pages of a PDF as they will be, and follows what is chosen', async ({
  desk,
}) => {
  const { page } = desk;
  await page.keyboard.press('ControlOrMeta+Shift+e');
  const preview = page.getByRole('region', { name: 'Preview' });
  const first = preview.getByRole('img', { name: /^Page 1 of \d+$/ });
  await expect(first).toHaveAttribute('data-drawn', 'true');
  /** The share of a strip at the right of the sheet that is not paper. */
  const inked = (): Promise<number> =>
    first.evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      const from = Math.round(0.84 * width);
      const strip = canvas.getContext('2d')?.getImageData(from, 0, width - from, height).data ?? [];
      let ink = 0;
      for (let at = 0; at < strip.length; at += 4) if ((strip[at] ?? 255) < 200) ink++;
      return ink / Math.max(1, strip.length / 4);
    });
  expect(await inked()).toBeLessThan(0.01);
  await page.getByRole('combobox', { name: 'Notes' }).click();
  await page.getByRole('option', { name: 'in the margin, beside their passage' }).click();
  await expect.poll(inked).toBeGreaterThan(0.015);
});
