import { unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { axeFindsNothing } from './axe.ts';
import { expect, test } from './desk.ts';
import { annotateAgain } from './second-analyst.ts';

test('a figure lists the passages that lower it, and one opens in its article', async ({
  open,
  workspaceDir,
}) => {
  const first = await open();
  await first.page.getByRole('navigation').getByRole('button', { name: 'Agreement' }).click();
  await first.page.getByRole('button', { name: 'Measure' }).click();
  await expect(first.page.getByText('There are not two layers with annotations here')).toBeVisible();
  await first.close();
  await annotateAgain(workspaceDir, 'Ben', (body, index) => {
    if (body.kind === 'actor') return index % 4 === 0 ? null : body;
    return body.kind === 'stance' && body.polarity === 'for' ? { ...body, polarity: 'against' } : body;
  });

  const desk = await open();
  const { page } = desk;
  await expect(page.getByText('How far do analysts agree?')).toBeVisible();
  await page.getByRole('button', { name: 'Measure' }).press('Enter');
  await expect(page.getByText(/^Compared: .*Ben/)).toBeVisible();
  await page.getByRole('radio', { name: 'Stances' }).click();
  // A figure is explained when it is chosen, and lists what lowers it: where, what, or both.
  await page.getByRole('button', { name: /^cuα, what/ }).click();
  await expect(page.getByText('uα for what alone')).toBeVisible();
  await expect(page.getByRole('option').first()).toContainText('Ben: against');
  await expect(page.getByRole('table', { name: 'How reliable each value is' })).toBeVisible();
  await page.getByRole('button', { name: /^F1, overlapping/ }).click();
  await expect(page.getByRole('option')).toContainText(['Ben: marked']);
  await page
    .getByRole('group', { name: 'Polarity' })
    .getByRole('button', { name: /^Alpha −0[.]\d{3}/ })
    .press('Enter');
  await expect(page.getByText('Fewer than 30 passages').first()).toBeVisible();
  const table = page.getByRole('table', { name: 'Which values are mistaken for which' });
  await expect(table.getByRole('columnheader', { name: 'against' })).toBeVisible();
  await axeFindsNothing(page);

  const passages = page.getByRole('listbox', { name: /^Passages that lower the figures/ });
  await expect(passages.getByRole('option').first()).toContainText('Ben: against');
  await passages.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('form', { name: /^Change \d|^Stance/ })).toBeVisible();
  await page.getByRole('navigation').getByRole('button', { name: 'Agreement' }).click();
  await expect(passages.getByRole('option', { selected: true })).toContainText('Ben: against');

  await page.getByRole('button', { name: 'Report' }).press('Enter');
  const report = await desk.saveExport(() => page.getByRole('menuitem', { name: 'As PDF' }).press('Enter'));
  expect(path.basename(report)).toMatch(/^Agreement .*Ben[.]pdf$/);
  await expect(page.getByText(/^Exported “Agreement/)).toBeVisible();
  await page.getByRole('button', { name: 'Report' }).click();
  const tables = await desk.saveExport(() => page.getByRole('menuitem', { name: 'As CSV tables' }).click());
  expect(Object.keys(unzipSync(await readFile(tables)))).toContain('dictionary.csv');
});
