import { articleText, clickOn, dragAcross, dragOver } from './article-text.ts';
import { expect, test } from './desk.ts';
import { field, form, showList, total } from './inspector.ts';

test('two keystrokes tag the actor whose name is selected', async ({ desk: { page } }) => {
  await dragOver(page, 'Hassan Rouhani');
  await page.keyboard.press('a');
  await expect(field(page, 'Actor')).toBeFocused();
  await expect(field(page, 'Actor')).toHaveValue('Hassan Rouhani');
  await page.keyboard.press('Enter');
  await expect(total(page)).toHaveText('All 35');
  await expect(articleText(page)).toBeFocused();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
});

test('a known name is not made again', async ({ desk: { page } }) => {
  await dragOver(page, 'Washington');
  await page.keyboard.press('a');
  await expect(field(page, 'Actor')).toHaveValue('United States');
});

test('a stance takes a holder that is there, and a target that is made on the spot', async ({
  desk: { page },
}) => {
  await dragOver(page, 'plain enough');
  await page.keyboard.press('s');
  const draft = form(page, 'New stance');
  await field(page, 'Holder').fill('Russ');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Holder')).toHaveValue('Russia');
  await field(page, 'Target').fill('A no-fly zone');
  await page.getByRole('option', { name: 'Create issue “A no-fly zone”' }).click();
  await draft.getByRole('radio', { name: '−2 opposes' }).click();
  await draft.getByRole('button', { name: /Accept/ }).click();

  await expect(form(page, 'Stance')).toBeVisible();
  await expect(field(page, 'Target')).toHaveValue('A no-fly zone');
  const list = await showList(page);
  await expect(list.getByRole('option', { name: /Russia opposes A no-fly zone/ })).toBeVisible();
});

test('what the form lacks is said, and the draft stays', async ({ desk: { page } }) => {
  await dragOver(page, 'plain enough');
  await page.keyboard.press('n');
  await page.keyboard.press('Enter');
  await expect(form(page, 'New note')).toContainText('Write the note.');
  await page.keyboard.type('Check this.');
  await page.keyboard.press('Enter');
  await expect(total(page)).toHaveText('All 35');
});

test('Escape discards a draft and leaves the passage selected for another', async ({ desk: { page } }) => {
  await dragOver(page, 'plain enough');
  await page.keyboard.press('b');
  await expect(field(page, 'Code')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(form(page, 'New bias note')).toBeHidden();
  await page.keyboard.press('b');
  await page.keyboard.press('Enter');
  await expect(total(page)).toHaveText('All 35');
});

test('undo and redo say what they did', async ({ desk: { page } }) => {
  await dragOver(page, 'Hassan Rouhani');
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('Undid: tag actor “Hassan Rouhani”')).toBeVisible();
  await expect(total(page)).toHaveText('All 34');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(total(page)).toHaveText('All 35');
  await expect(page.getByText('Redid: tag actor “Hassan Rouhani”')).toBeVisible();
});

test('clicks at one point go through the annotations there', async ({ desk: { page } }) => {
  await clickOn(page, 'rescue');
  await expect(form(page, 'Bias note')).toBeVisible();
  await clickOn(page, 'rescue');
  await expect(form(page, 'Stance')).toBeVisible();
});

test('a form that is half filled in is not given up for another', async ({ desk: { page } }) => {
  await dragOver(page, 'plain enough');
  await page.keyboard.press('n');
  await page.keyboard.type('Half a thought');
  await dragAcross(page, 'Hassan Rouhani');
  await expect(page.getByRole('button', { name: 'Use selected passage' })).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByText('Accept or discard this form first')).toBeVisible();
  const note = form(page, 'New note').getByRole('textbox', { name: 'Note' });
  await expect(note).toBeFocused();
  await expect(note).toHaveValue('Half a thought');
});

test('a choice has the letters to itself, with its list open and shut', async ({ desk: { page } }) => {
  await clickOn(page, 'the plan that sent');
  await dragOver(page, 'plain enough');
  const certainty = page.getByRole('complementary').getByRole('combobox', { name: 'Certainty' });
  await certainty.focus();
  await page.keyboard.press('s');
  await certainty.click();
  await expect(page.getByRole('listbox', { name: 'Certainty' })).toBeVisible();
  await page.keyboard.press('h');
  await page.keyboard.press('s');
  await expect(form(page, 'New stance')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(certainty).toBeFocused();
  await expect(certainty).toHaveText('Stated');
});
