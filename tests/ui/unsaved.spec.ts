import { rename } from 'node:fs/promises';
import { dragAcross, dragOver } from './article-text.ts';
import { expect, test } from './desk.ts';
import { form, total } from './inspector.ts';

test('while the folder is gone the work goes on in memory, leaving the page asks first, and all is saved when it is back', async ({
  desk,
  workspaceDir,
}) => {
  const { page } = desk;
  const banner = page.getByRole('region', { name: 'The state of the workspace' }).getByRole('alert');
  await dragOver(page, 'Hassan Rouhani');
  await rename(workspaceDir, `${workspaceDir}-away`);
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await expect(total(page)).toHaveText('All 35');
  await expect(banner).toContainText('The workspace’s folder is gone');
  await expect(banner).toContainText('1 step not saved yet');

  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await expect(total(page)).toHaveText('All 35');

  await rename(`${workspaceDir}-away`, workspaceDir);
  await banner.getByRole('button', { name: 'Try again' }).click();
  await expect(banner).toBeHidden();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
});

test('while an annotation is on its way to the disk the next one is begun, and both are kept', async ({
  desk,
}) => {
  const { page } = desk;
  let carryOn = (): void => undefined;
  const held = new Promise<void>((resolve) => (carryOn = resolve));
  await page.route('**/call', async (route) => {
    if (route.request().postData()?.includes('annotation.create') === true) await held;
    await route.continue();
  });
  await dragOver(page, 'plain enough');
  await page.keyboard.press('n');
  await page.keyboard.type('First thought');
  await page.keyboard.press('Enter');
  await dragAcross(page, 'Hassan Rouhani');
  await page.keyboard.press('a');
  await expect(form(page, 'New actor mention')).toBeVisible();
  await page.keyboard.press('Enter');
  await dragAcross(page, 'The danger is obvious');
  await page.keyboard.press('n');
  await page.keyboard.type('Third thought');
  carryOn();
  await expect(total(page)).toHaveText('All 36');
  const note = form(page, 'New note').getByRole('textbox', { name: 'Note' });
  await expect(note).toHaveValue('Third thought');
  await page.keyboard.press('Enter');
  await expect(total(page)).toHaveText('All 37');
});
