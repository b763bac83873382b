import { expect, test } from './desk.ts';
import { form } from './inspector.ts';

test('the library is searched by keyboard: words found, narrowed, opened where they stand', async ({
  desk: { page },
}) => {
  const field = page.getByRole('searchbox');
  const hits = page.getByRole('listbox', { name: 'What was found' }).getByRole('option');
  await page.keyboard.press('ControlOrMeta+Shift+f');
  await expect(field).toBeFocused();
  await expect(page.getByText('Search the whole library')).toBeVisible();
  await page.keyboard.type('"king of jordan"');
  await expect(hits).toHaveCount(1);
  await expect(hits.locator('mark')).toHaveText('King of Jordan');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const find = page.getByRole('search', { name: 'Find in the article' });
  await expect(find.getByRole('textbox')).toHaveValue('King of Jordan');
  await expect(find.getByRole('status')).toHaveText(/^\d+ of \d+$/);

  await page.keyboard.press('ControlOrMeta+Shift+f');
  await expect(field).toHaveValue('"king of jordan"');
  await page.keyboard.type('russia');
  await expect(hits.first()).toContainText('Actor');
  await page.getByRole('button', { name: 'Annotations' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Stances' }).click();
  await page.keyboard.press('Escape');
  await expect(hits.first()).toContainText('Stance');
  await expect(hits.filter({ hasText: 'Bias note' })).toHaveCount(0);
  await hits.first().dblclick();
  await expect(form(page, 'Stance')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+f');
  await page.keyboard.type('xyzzy');
  await expect(page.getByText('Nothing was found')).toBeVisible();
  await page.getByRole('button', { name: 'Clear all' }).first().click();
  await expect(field).toHaveValue('xyzzy');
});
