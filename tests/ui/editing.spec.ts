import { clickOn, dragOver } from './article-text.ts';
import { expect, test } from './desk.ts';
import { field, form, showList, total } from './inspector.ts';

test('a field is kept when it changes, as a step that can be undone', async ({ desk: { page } }) => {
  await clickOn(page, 'the plan that sent');
  const stance = form(page, 'Stance');
  await expect(stance.getByText('strongly supports')).toBeVisible();
  await stance.getByRole('radio', { name: '−1 leans against' }).click();
  await expect(stance.getByText('leans against')).toBeVisible();

  const note = stance.getByRole('textbox', { name: 'Note' });
  await note.fill('Read it again.');
  await clickOn(page, 'playing chess');
  await clickOn(page, 'the plan that sent');
  await expect(note).toHaveValue('Read it again.');

  await page.keyboard.press('ControlOrMeta+z');
  await expect(note).toHaveValue('Support by deed; nobody is quoted.');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(stance.getByText('strongly supports')).toBeVisible();
});

test('deleting asks nothing and can be taken back', async ({ desk: { page } }) => {
  await clickOn(page, 'the plan that sent');
  await page.keyboard.press('Delete');
  await expect(total(page)).toHaveText('All 33');
  await expect(page.getByText(/^Deleted stance “the plan that sent/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(total(page)).toHaveText('All 34');
  await expect(page.getByText(/^Undid: delete stance “the plan that sent/)).toBeVisible();
  await expect(form(page, 'Stance')).toBeVisible();
  // The offer to undo goes with the step that it is about.
  await page.keyboard.press('Delete');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(total(page)).toHaveText('All 34');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden();
});

test('a passage can be taken anew, and evidence added and removed', async ({ desk: { page } }) => {
  await clickOn(page, 'the plan that sent');
  const stance = form(page, 'Stance');
  await dragOver(page, 'playing chess');
  await stance.getByRole('button', { name: 'Add as evidence' }).click();
  await expect(stance.getByRole('button', { name: 'playing chess' })).toBeVisible();
  await expect(stance.getByRole('button', { name: /^the plan that sent/ })).toBeVisible();
  await stance.getByRole('button', { name: 'Remove passage 1' }).click();
  await expect(stance.getByRole('button', { name: /^the plan that sent/ })).toBeHidden();

  await dragOver(page, 'plain enough');
  await stance.getByRole('button', { name: 'Use selected passage' }).click();
  await expect(stance.getByRole('button', { name: 'plain enough' })).toBeVisible();
  await expect(stance.getByRole('button', { name: 'playing chess' })).toBeHidden();
});

test('an actor’s wording becomes one of its names in one click', async ({ desk: { page } }) => {
  await dragOver(page, 'Hassan Rouhani');
  await page.keyboard.press('a');
  await field(page, 'Actor').fill('Iran');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add “Hassan Rouhani” as a name' }).click();
  await expect(page.getByRole('button', { name: 'Add “Hassan Rouhani” as a name' })).toBeHidden();
  await field(page, 'Actor').press('Escape');
  await page.keyboard.press('a');
  await expect(field(page, 'Actor')).toHaveValue('Iran');
});

test('the list narrows by kind and by words, and shows what it is told of', async ({ desk: { page } }) => {
  const list = await showList(page);
  const inspector = page.getByRole('complementary');
  await inspector.getByRole('button', { name: 'Stances' }).click();
  await expect(inspector.getByText('10 of 34')).toBeVisible();
  await inspector.getByRole('searchbox').fill('assad');
  await expect(list.getByRole('option').first()).toContainText('Assad');
  await list.getByRole('option', { name: /Russia strongly supports/ }).dblclick();
  await expect(form(page, 'Stance')).toBeVisible();
});

test('the history says who did what, and takes a step back', async ({ desk: { page } }) => {
  await clickOn(page, 'the plan that sent');
  await form(page, 'Stance').getByRole('radio', { name: '−1 leans against' }).click();
  await page.getByRole('tab', { name: 'History' }).click();
  const history = page.getByRole('list', { name: 'History' });
  await expect(history.getByRole('listitem').first()).toContainText(/edit stance “the plan that sent/i);
  await history.getByRole('button', { name: /^Take back: edit stance/ }).click();
  await expect(history.getByText('undone')).toBeVisible();
  await page.getByRole('radio', { name: 'This article' }).click();
  await history
    .getByRole('button', { name: /^Bring the article back to after: edit stance/ })
    .first()
    .click();
  await expect(history.getByRole('listitem').first()).toContainText(/bring back to an earlier moment/i);
  await page.keyboard.press('ControlOrMeta+z');
  await page.getByRole('tab', { name: 'Stance' }).click();
  await expect(form(page, 'Stance').getByText('strongly supports')).toBeVisible();
});

test('a cell of the table of stances goes to its stance', async ({ desk: { page } }) => {
  await page.getByRole('button', { name: /^Russia on Bashar Assad: \+3/ }).click();
  await expect(form(page, 'Stance')).toContainText('the plan that sent Russian aircraft');
});
