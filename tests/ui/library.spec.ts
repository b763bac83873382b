import type { Page } from 'playwright/test';
import { expect, test } from './desk.ts';

async function openScreen(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name }).click();
}

const title = 'Putin heads to Tehran for talks with Khamenei';

test('an article’s details are edited and undone', async ({ desk: { page } }) => {
  await openScreen(page, 'Library');
  const grid = page.getByRole('grid', { name: 'Library' });
  await grid.getByRole('gridcell', { name: '660' }).click();
  const details = page.getByRole('complementary', { name: 'Article details' });
  await details.getByRole('textbox', { name: 'Author' }).fill('A. Writer');
  await details.getByRole('textbox', { name: 'Published' }).fill('22 November');
  await expect(details.getByRole('alert')).toContainText('This is not a date');
  await details.getByRole('textbox', { name: 'Published' }).fill('2015-11');
  await details.getByRole('textbox', { name: 'Source' }).focus();
  await expect(grid.getByRole('gridcell', { name: 'Nov 2015', exact: true })).toBeVisible();
  await grid.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(grid.getByRole('gridcell', { name: '22 Nov 2015' })).toBeVisible();
  await expect(page.getByText(`Undid: edit details of “${title}”`)).toBeVisible();
});

test('an article goes to the bin with its annotations and comes back', async ({ desk: { page } }) => {
  await openScreen(page, 'Library');
  await page.getByRole('gridcell', { name: '660' }).click();
  await page.getByRole('button', { name: 'Move to bin' }).click();
  await expect(page.getByText('No articles yet')).toBeVisible();
  await expect(page.getByText(`Moved “${title}” to the bin`)).toBeVisible();
  await page.getByRole('radio', { name: 'Bin' }).click();
  await page.getByRole('gridcell', { name: '660' }).click();
  await page.getByRole('button', { name: 'Take out of bin' }).click();
  await expect(page.getByText('The bin is empty')).toBeVisible();
  await page.getByRole('radio', { name: 'Articles' }).click();
  await page.getByRole('grid').getByRole('button', { name: title }).click();
  await expect(page.getByRole('tab', { name: 'All 34' })).toBeVisible();
});

test('the filter narrows the library and can be cleared', async ({ desk: { page } }) => {
  await openScreen(page, 'Library');
  await page.getByRole('searchbox').fill('nobody wrote this');
  await expect(page.getByText('Nothing matches')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(page.getByRole('grid').getByRole('button', { name: title })).toBeVisible();
});

test('actors are made, edited and deleted; one in use stays', async ({ desk: { page } }) => {
  await openScreen(page, 'Actors');
  const details = page.getByRole('complementary', { name: 'Actor' });
  await page.getByRole('gridcell', { name: 'Bashar Assad', exact: true }).click();
  await expect(details.getByRole('button', { name: 'Delete' })).toBeDisabled();

  await page.getByRole('button', { name: 'New actor' }).click();
  await expect(details.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await page.keyboard.type('Arab League');
  await details.getByRole('textbox', { name: 'Also called' }).fill('LAS');
  await details.getByRole('textbox', { name: 'Also called' }).press('Enter');
  await details.getByRole('combobox', { name: 'Kind' }).fill('intergov');
  await details.getByRole('combobox', { name: 'Kind' }).press('Enter');
  await details.getByRole('textbox', { name: 'Wikidata' }).fill('7172');
  await expect(details.getByRole('alert')).toContainText('This is not a Wikidata item');
  await details.getByRole('textbox', { name: 'Wikidata' }).fill('Q7172');
  await details.getByRole('textbox', { name: 'Organisation' }).focus();
  const row = page.getByRole('row', { name: /Arab League/ });
  await expect(row).toContainText('LAS');
  await expect(row).toContainText('Intergovernmental organisation');
  await details.getByRole('button', { name: 'Delete' }).click();
  await expect(row).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toBeVisible();
});

test('a code is made below another, renamed and retired', async ({ desk: { page } }) => {
  await openScreen(page, 'Codebook');
  const details = page.getByRole('complementary', { name: 'Code' });
  await page.getByRole('treeitem', { name: /^Labelling/ }).click();
  await page.getByRole('button', { name: 'New code below' }).click();
  await expect(details.getByRole('heading')).toHaveText('New code');
  await page.keyboard.type('Nickname');
  await details.getByRole('textbox', { name: 'Definition' }).fill('A pet name in place of a name.');
  const line = page.getByRole('treeitem', { name: /^Nickname/ });
  await expect(line).toHaveAttribute('aria-level', '2');
  await expect(line).toContainText('A pet name');
  await details.getByRole('button', { name: 'Retire' }).click();
  await expect(line).toBeHidden();
  await page.getByRole('checkbox', { name: 'Show retired' }).check();
  await expect(line).toContainText('retired');
});

test('settings name the workspace and the analyst', async ({ desk: { page } }) => {
  await openScreen(page, 'Settings');
  const main = page.getByRole('main');
  await main.getByRole('textbox', { name: 'Name', exact: true }).fill('Syria desk');
  await main.getByRole('textbox', { name: 'Your name' }).fill('R. Osei');
  await main.getByRole('radio', { name: 'Dark' }).click();
  await expect(page.getByRole('banner')).toContainText('Syria desk');
  await expect(page.getByRole('contentinfo')).toContainText('Analyst: R. Osei');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('all that is known of an article stands on a screen of its own, and each field can be undone', async ({
  desk: { page },
}) => {
  await page.getByRole('button', { name: 'Got it' }).click();
  await page.getByRole('button', { name: 'Details', exact: true }).click();
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(main.getByRole('complementary', { name: 'What is known' })).toContainText('660');
  await main.getByRole('radio', { name: 'Done' }).click();
  await main.getByRole('textbox', { name: 'Author' }).fill('A. Writer');
  await main.getByRole('combobox', { name: 'Tags' }).fill('Syria');
  await main.getByRole('combobox', { name: 'Tags' }).press('Enter');
  await expect(main.getByRole('list', { name: 'Tags' })).toHaveText('Syria');
  await expect(main.getByRole('list', { name: 'History' }).getByRole('listitem').first()).toContainText(
    /edit details/i,
  );
  await main.getByRole('button', { name: 'Open', exact: true }).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(main.getByRole('list', { name: 'Tags' })).toBeHidden();
  await expect(main.getByRole('textbox', { name: 'Author' })).toHaveValue('A. Writer');
  await main.getByRole('button', { name: 'To the library' }).click();
  await expect(page.getByRole('row', { name: /Putin heads/ })).toContainText('Done');
});
