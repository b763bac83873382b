import { articleText, clickOn, dragOver } from './article-text.ts';
import { expect, test } from './desk.ts';
import { field, form, total } from './inspector.ts';

test('a restart comes back to the last article at the last place, with all that was done', async ({
  open,
}) => {
  const first = await open();
  await first.page.getByRole('button', { name: 'Got it' }).click();
  await dragOver(first.page, 'Hassan Rouhani');
  await first.page.keyboard.press('a');
  await first.page.keyboard.press('Enter');
  await expect(total(first.page)).toHaveText('All 35');
  await clickOn(first.page, 'The danger is obvious');
  await first.close();

  const { page } = await open();
  await expect(total(page)).toHaveText('All 35');
  await expect(articleText(page).getByText('The danger is obvious')).toBeInViewport();
  await expect(page.getByText('Three steps to begin')).toBeHidden();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(total(page)).toHaveText('All 34');
});

test('a half-filled form survives the closing of the window', async ({ open }) => {
  const first = await open();
  await dragOver(first.page, 'plain enough');
  await first.page.keyboard.press('s');
  await field(first.page, 'Holder').fill('An unheard-of party');
  await first.page.getByRole('option', { name: 'Create actor “An unheard-of party”' }).click();
  await first.close();

  const { page } = await open();
  await expect(form(page, 'New stance')).toContainText('plain enough');
  await expect(field(page, 'Holder')).toHaveValue('An unheard-of party');
});

test('what the status bar calls saved survives a power cut', async ({ open }) => {
  const first = await open();
  await dragOver(first.page, 'Hassan Rouhani');
  await first.page.keyboard.press('a');
  await first.page.keyboard.press('Enter');
  await expect(total(first.page)).toHaveText('All 35');
  await expect(first.page.getByText('Saved', { exact: true })).toBeVisible();
  await first.kill();

  const { page } = await open();
  await expect(total(page)).toHaveText('All 35');
});

test('what was typed into an annotation just before the window closed is kept', async ({ open }) => {
  const first = await open();
  await clickOn(first.page, 'the plan that sent');
  await form(first.page, 'Stance').getByRole('textbox', { name: 'Note' }).fill('Typed at the last moment.');
  await first.close();

  const { page } = await open();
  await clickOn(page, 'the plan that sent');
  await expect(form(page, 'Stance').getByRole('textbox', { name: 'Note' })).toHaveValue(
    'Typed at the last moment.',
  );
});
