import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { expect, test } from './desk.ts';

async function openActors(page: Page): Promise<{ grid: Locator; details: Locator }> {
  await page.getByRole('navigation').getByRole('button', { name: 'Actors' }).click();
  return {
    grid: page.getByRole('grid', { name: 'Actors' }),
    details: page.getByRole('complementary', { name: 'Actor' }),
  };
}

async function make(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New actor' }).click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('gridcell', { name, exact: true })).toBeVisible();
}

test('doubles are found across scripts, merged or told apart by keyboard, and a merger is undone', async ({
  desk: { page },
}) => {
  const { grid, details } = await openActors(page);
  const mentions = (name: string): Locator =>
    grid.getByRole('row').filter({ hasText: name }).getByRole('gridcell').nth(4);
  const before = await mentions('Bashar Assad').innerText();
  await make(page, 'بشار الأسد');
  await make(page, 'Basher Aasad');

  await page.getByRole('button', { name: 'Find doubles' }).click();
  const doubles = page.getByRole('region', { name: 'Possible doubles' });
  const pairs = doubles.getByRole('listitem');
  await expect(pairs).toHaveCount(3);
  const first = pairs.filter({ hasText: 'Basher Aasad' }).filter({ hasText: 'Bashar Assad' });
  await expect(first).toContainText('Names that sound alike');
  await expect(first.getByRole('radio', { name: 'Keep Bashar Assad' })).toBeChecked();
  await first.getByRole('button', { name: 'Not the same' }).press('Enter');
  await expect(pairs).toHaveCount(2);

  const other = pairs.filter({ hasText: 'بشار الأسد' }).filter({ hasText: 'Bashar Assad' });
  await other.getByRole('button', { name: 'Merge into “Bashar Assad”' }).press('Enter');
  await expect(page.getByText('Merged into “Bashar Assad”')).toBeVisible();
  await expect(details.getByRole('button', { name: 'Take “بشار الأسد” out of this actor' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to all actors' }).press('Enter');
  await expect(grid.getByText('بشار الأسد')).toHaveCount(1); // as an alias of the survivor
  await grid.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('Undid: merge into “Bashar Assad”')).toBeVisible();
  await expect(grid.getByRole('gridcell', { name: 'بشار الأسد', exact: true })).toBeVisible();
  expect(await mentions('Bashar Assad').innerText()).toBe(before);
});

test('several actors are chosen by keyboard and merged; all that names them shows the survivor', async ({
  desk: { page },
}) => {
  const { grid, details } = await openActors(page);
  await grid.getByRole('button', { name: 'Name', exact: true }).click();
  const chosen = grid.getByRole('row', { selected: true });
  await grid.getByRole('gridcell', { name: 'Russia', exact: true }).first().click();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(chosen).toHaveCount(2);
  const above = await chosen.first().getByRole('gridcell').first().innerText();
  await expect(details.getByRole('heading', { name: '2 actors' })).toBeVisible();
  await details.getByRole('radio', { name: 'Russia', exact: true }).press('Space');
  await details.getByRole('button', { name: 'Merge into “Russia”' }).click();
  await expect(details.getByRole('heading', { name: 'Russia' })).toBeVisible();
  await expect(grid.getByRole('gridcell', { name: above, exact: true })).toHaveCount(0);

  await page.getByRole('navigation').getByRole('button', { name: 'Reading' }).click();
  await page.getByRole('tab', { name: /^Actors / }).click();
  const named = page.getByRole('listbox', { name: 'Actors in this article' });
  await expect(named.getByText('Russia', { exact: true })).toBeVisible();
  await expect(named.getByText(above, { exact: true })).toHaveCount(0);

  await openActors(page);
  await grid.getByRole('gridcell', { name: 'Russia', exact: true }).first().click();
  await details.getByRole('button', { name: `Take “${above}” out of this actor` }).click();
  await expect(grid.getByRole('gridcell', { name: above, exact: true })).toBeVisible();
});

test('actors are exported as a table and imported after a look at what that comes to', async ({ desk }) => {
  const { page } = desk;
  const { grid } = await openActors(page);
  const file = await desk.saveExport(async () => {
    await page.getByRole('main').getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Table (CSV)' }).click();
  });
  const table = (await readFile(file, 'utf8')).replace('United States,', 'United States of America,');
  const edited = path.join(path.dirname(file), 'edited.csv');
  await writeFile(edited, `${table},Arab League,LAS,,,,,,,,,\r\n,Mars,,,Marsland,,,,,,,\r\n`);

  await desk.chooseFiles([edited], () => page.getByRole('button', { name: 'Import…' }).click());
  const dialog = page.getByRole('dialog', { name: 'Import actors from “edited.csv”' });
  await expect(dialog).toContainText('1 new, 1 changed, 14 the same already, 1 refused');
  const last = dialog.getByRole('option').last();
  await dialog.getByRole('listbox').press('End');
  await expect(last).toContainText('“MARSLAND” is not a country code of three letters');
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(grid.getByRole('gridcell', { name: 'Arab League', exact: true })).toBeVisible();
  await expect(grid.getByText('United States of America')).toBeVisible();
  await grid.press('ControlOrMeta+z');
  await expect(page.getByText('Undid: take in the actors of “edited.csv”')).toBeVisible();
  await expect(grid.getByText('Arab League')).toHaveCount(0);
  await expect(grid.getByText('United States of America')).toHaveCount(0);
});
