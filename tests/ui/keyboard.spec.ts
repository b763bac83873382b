import { articleText } from './article-text.ts';
import { expect, test } from './desk.ts';
import { field, form, total } from './inspector.ts';

test('the whole main job is done without a mouse', async ({ desk: { page } }) => {
  await expect(articleText(page)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('back to the text');
  await page.keyboard.press('Enter');
  await expect(articleText(page)).toBeFocused();

  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ControlOrMeta+ArrowRight');
  await page.keyboard.press('ControlOrMeta+Shift+ArrowRight');
  await page.keyboard.press('n');
  await page.keyboard.type('By keyboard alone.');
  await page.keyboard.press('Enter');
  await expect(total(page)).toHaveText('All 35');
  await expect(articleText(page)).toBeFocused();
  await expect(form(page, 'Note')).toContainText('By keyboard alone.');

  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await expect(page.getByRole('complementary').getByRole('combobox').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(articleText(page)).toBeFocused();

  await page.keyboard.press('k');
  await page.keyboard.press('Delete');
  await expect(total(page)).toHaveText('All 34');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(total(page)).toHaveText('All 35');
});

test('F6 goes round the parts of the window', async ({ desk: { page } }) => {
  await expect(articleText(page)).toBeVisible();
  await page.keyboard.press('F6');
  await expect(page.getByRole('navigation').getByRole('button', { name: 'Library' })).toBeFocused();
  await page.keyboard.press('F6');
  await expect(articleText(page)).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.getByRole('tab', { name: 'Annotation' })).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.getByRole('banner').getByRole('button').first()).toBeFocused();
});

test('the question mark lists every shortcut', async ({ desk: { page } }) => {
  await expect(articleText(page)).toBeVisible();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog).toContainText('Next annotation');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('letters in a field are letters', async ({ desk: { page } }) => {
  await page.getByRole('tab', { name: /^All / }).click();
  await page.getByRole('searchbox').fill('');
  await page.getByRole('searchbox').pressSequentially('absn?');
  await expect(page.getByRole('searchbox')).toHaveValue('absn?');
  await expect(field(page, 'Actor')).toBeHidden();
});
