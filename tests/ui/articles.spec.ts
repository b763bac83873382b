import type { Page } from 'playwright/test';
import { expect, test } from './desk.ts';
import type { Desk } from './hosts/host.ts';
import { textFiles } from './text-files.ts';

async function openScreen(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name }).click();
}

async function importTalks(desk: Desk, ...towns: readonly string[]): Promise<void> {
  const files = await textFiles(...towns.map((town) => `Talks in ${town}\n\nThe minister spoke in ${town}.`));
  await desk.chooseFiles(files, () => desk.page.getByRole('button', { name: 'Import…' }).click());
}

test(
  'several articles get a status, a tag and a due date as single steps, and the library is narrowed',
  { tag: '@page' },
  async ({ desk }) => {
    const { page } = desk;
    await openScreen(page, 'Library');
    await importTalks(desk, 'Geneva', 'Vienna', 'Muscat');
    await page.getByRole('button', { name: 'Close' }).click();
    const row = (name: string | RegExp) => page.getByRole('row', { name });
    await page.getByRole('columnheader', { name: 'Title' }).getByRole('button').click();
    await expect(page.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'ascending');
    await row(/Talks in Geneva/)
      .getByRole('gridcell', { name: 'New' })
      .click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowUp');
    const details = page.getByRole('complementary', { name: 'Article details' });
    await expect(details.getByRole('heading')).toHaveText('2 articles selected');
    await row(/Talks in Vienna/)
      .getByRole('gridcell', { name: 'New' })
      .click({ modifiers: ['ControlOrMeta'] });
    await expect(details.getByRole('heading')).toHaveText('3 articles selected');

    await details.getByRole('radio', { name: 'In work' }).click();
    await details.getByRole('combobox', { name: 'Tags' }).fill('talks');
    await details.getByRole('combobox', { name: 'Tags' }).press('Enter');
    await details.getByLabel('Due').fill('2001-09-01');
    await details.getByLabel('Due').press('Enter');
    await expect(row(/Vienna/)).toContainText('In work');
    await expect(row(/Vienna/)).toContainText('Overdue: 1 Sept 2001');
    await expect(row(/Muscat/)).toContainText('talks');

    const filters = page.getByRole('group', { name: 'Filters' });
    await filters.getByRole('button', { name: 'Due' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Overdue 3' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox').fill('vienna talks');
    await expect(page.getByText('1 of 4 articles')).toBeVisible();
    await filters.getByRole('button', { name: 'Clear all' }).click();

    await page.getByRole('grid').focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByText('Undid: edit details of 3 articles')).toBeVisible();
    await expect(row(/Vienna/)).not.toContainText('Overdue');
    await expect(row(/Vienna/)).toContainText('In work');
    await details.getByRole('button', { name: 'Move to bin' }).click();
    await expect(page.getByText('Moved 3 articles to the bin')).toBeVisible();
    await page.getByRole('radio', { name: 'Bin' }).click();
    await page.getByRole('grid').focus();
    await page.keyboard.press('ControlOrMeta+a');
    await details.getByRole('button', { name: 'Take out of bin' }).click();
    await expect(page.getByText('The bin is empty')).toBeVisible();
  },
);

test('several articles are open as tabs, each at its place, found by typing and kept over a restart', async ({
  open,
}) => {
  const desk = await open();
  const { page } = desk;
  await page.getByRole('button', { name: 'Got it' }).click();
  await openScreen(page, 'Library');
  await importTalks(desk, 'Geneva', 'Vienna');
  await page.getByRole('button', { name: 'Close' }).click();
  await openScreen(page, 'Reading');
  await page.getByRole('tab', { name: /^Actors/ }).click();

  const tabs = page.getByRole('list', { name: 'Open articles' });
  const shown = tabs.locator('[aria-current="page"]');
  await page.keyboard.press('ControlOrMeta+Shift+O');
  await page.getByRole('combobox', { name: /Type a title/ }).fill('vienna');
  await page.keyboard.press('Enter');
  await expect(shown).toHaveText('Talks in Vienna');
  await page.getByRole('tab', { name: 'History' }).click();
  await page.keyboard.press('ControlOrMeta+Shift+O');
  await page.getByRole('combobox', { name: /Type a title/ }).fill('geneva talks');
  await page.keyboard.press('Enter');
  await expect(shown).toHaveText('Talks in Geneva');
  await expect(tabs.getByRole('listitem')).toHaveCount(3);

  await page.keyboard.press('ControlOrMeta+PageUp');
  await expect(shown).toHaveText('Talks in Vienna');
  await expect(page.getByRole('tab', { name: 'History' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ControlOrMeta+PageUp');
  await expect(page.getByRole('tab', { name: /^Actors/ })).toHaveAttribute('aria-selected', 'true');
  await shown.focus();
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect(tabs.getByRole('listitem').nth(1)).toHaveText(/Putin/);
  await tabs.getByRole('button', { name: 'Talks in Vienna', exact: true }).click({ button: 'middle' });
  await expect(tabs.getByRole('listitem')).toHaveCount(2);
  await desk.close();

  const again = await open();
  const kept = again.page.getByRole('list', { name: 'Open articles' });
  await expect(kept.locator('[aria-current="page"]')).toHaveText(/Putin/);
  await kept
    .getByRole('button', { name: /Talks in Geneva/ })
    .first()
    .click();
  await again.page.keyboard.press('Alt+W');
  await expect(again.page.getByRole('banner')).toContainText('Putin heads');
  await openScreen(again.page, 'Library');
  await expect(again.page.getByRole('region', { name: 'Read lately' }).getByRole('listitem')).toHaveText([
    /Putin/,
    /Geneva/,
    /Vienna/,
  ]);
});
