import { expect, test } from './desk.ts';
import { showList, total } from './inspector.ts';

test('what a filter shows, and what is selected, is changed and deleted as one step', async ({
  desk: { page },
}) => {
  const list = await showList(page);
  const bar = page.getByRole('region', { name: 'Change several' });
  await expect(bar).toBeHidden();
  await page.getByRole('button', { name: 'Bias', exact: true }).click();
  await expect(bar).toContainText('All 11 shown');
  await bar.getByRole('button', { name: 'Change…' }).click();
  const form = page.getByRole('form', { name: 'Change 11 annotations' });
  await expect(form).toContainText('Nothing changes yet.');
  await form.getByRole('combobox', { name: 'Severity' }).click();
  await page.getByRole('option', { name: 'Severe', exact: true }).click();
  await expect(form).toContainText(/\d annotations of 11 will change/);
  await form.getByRole('button', { name: 'Change them' }).click();
  await expect(list.getByRole('option').filter({ hasText: 'severe' })).toHaveCount(11);
  await list.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText(/Undid: change \d annotations/)).toBeVisible();
  await expect(list.getByRole('option').filter({ hasText: 'severe' })).not.toHaveCount(11);

  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page.getByText('34 annotations').last()).toBeVisible();
  await list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar).toContainText('3 selected');
  await list.getByRole('option', { name: /Headed as a briefing/ }).click({ modifiers: ['ControlOrMeta'] });
  await expect(bar).toContainText('2 selected');
  await bar.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Deleted 2 annotations')).toBeVisible();
  await expect(total(page)).toHaveText('All 32');
  await list.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await expect(bar).toContainText('32 selected');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(total(page)).toHaveText('All 34');
});
