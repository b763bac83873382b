import { articleText } from './article-text.ts';
import { expect, test } from './desk.ts';
import { showList, total } from './inspector.ts';

test('a filter narrows the list and, if wanted, the text, and is kept under a name', async ({ open }) => {
  const first = await open();
  const { page } = first;
  const list = await showList(page);
  const actors = page.getByRole('combobox', { name: 'That name these actors' });
  const choose = async (): Promise<void> => page.getByRole('button', { name: /^Filter/ }).click();
  await choose();
  await actors.fill('russ');
  await page.keyboard.press('Enter');
  await expect(actors).toBeFocused();
  await page.getByRole('button', { name: 'For', exact: true }).click();
  await page.getByRole('button', { name: 'Severe' }).click();
  await page.getByRole('button', { name: 'Save this filter as…' }).click();
  await page.keyboard.type('Russia: for or severe');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save this filter as…' }).click();
  await page.keyboard.type('Russia: for or severe');
  await expect(
    page.getByText('“Russia: for or severe” is there already; it will be replaced.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Replace' }).click();
  await expect(page.getByRole('button', { name: /^Use the filter/ })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByText('3 of 34')).toBeVisible();
  await expect(list.getByRole('option')).toHaveText([/Russia strongly supports/, /Presumed fact/, /Appeal/]);

  const cards = page.getByRole('region', { name: 'Annotations beside the text' }).getByRole('listitem');
  await expect(cards.filter({ hasText: 'Yury Ushakov' })).not.toHaveCount(0);
  await page.getByRole('button', { name: 'Only these in the text' }).click();
  await expect(cards.filter({ hasText: 'Yury Ushakov' })).toHaveCount(0);
  await expect(cards.filter({ hasText: 'Russia ▲ Bashar Assad' })).toHaveCount(1);
  await articleText(page).focus();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await total(page).click();
  await expect(list.getByRole('option', { selected: true })).toHaveText(/Presumed fact/);

  await page.getByRole('button', { name: 'Remove severe' }).click();
  await expect(list.getByRole('option')).toHaveText([/Russia strongly supports/]);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page.getByRole('tabpanel').getByText('34 annotations')).toBeVisible();
  await expect(cards.filter({ hasText: 'Yury Ushakov' })).not.toHaveCount(0);
  await first.close();

  const again = (await open()).page;
  await showList(again);
  await again.getByRole('button', { name: 'Filter', exact: true }).click();
  await again.getByRole('button', { name: 'Use the filter Russia: for or severe' }).click();
  await expect(again.getByText('3 of 34')).toBeVisible();
  await again.getByRole('button', { name: 'Rename the filter' }).click();
  await again.keyboard.type('Russia');
  await again.keyboard.press('Enter');
  await again.getByRole('button', { name: 'Delete the filter Russia', exact: true }).click();
  await expect(again.getByText('Deleted filter “Russia”')).toBeVisible();
  await again.keyboard.press('Escape');
  await expect(again.getByRole('combobox', { name: 'That name these actors' })).toBeHidden();
  await articleText(again).focus();
  await again.keyboard.press('ControlOrMeta+z');
  await expect(again.getByText(/^Undid: /)).toBeVisible();
  await again.getByRole('button', { name: /^Filter/ }).click();
  await expect(again.getByRole('button', { name: 'Use the filter Russia', exact: true })).toBeVisible();
});
