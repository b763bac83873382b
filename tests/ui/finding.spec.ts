import type { Locator, Page } from 'playwright/test';
import { articleText } from './article-text.ts';
import { expect, test } from './desk.ts';
import { field, form, showList, total } from './inspector.ts';

const bar = (page: Page): Locator => page.getByRole('search', { name: 'Find in the article' });
const state = (page: Page): Locator => bar(page).getByRole('status');
const selected = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()));

test('the find bar goes through all hits, by the differences that count', async ({ desk: { page } }) => {
  await articleText(page).focus();
  await page.keyboard.press('ControlOrMeta+f');
  await expect(bar(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.type('iran');
  await expect(state(page)).toHaveText('1 of 12');
  await page.keyboard.press('Alt+w');
  await expect(state(page)).toHaveText('1 of 9');
  await page.keyboard.press('Alt+c');
  await expect(state(page)).toHaveText('No hits');
  await page.keyboard.press('Alt+c');
  await page.keyboard.press('Shift+Enter');
  await expect(state(page)).toHaveText('9 of 9');
  await page.keyboard.press('F3');
  await page.keyboard.press('ControlOrMeta+g');
  await expect(state(page)).toHaveText('2 of 9');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  await expect(articleText(page)).toBeFocused();
  expect(await selected(page)).toBe('Iran');
  await page.keyboard.press('n');
  await expect(form(page, 'New note')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('ControlOrMeta+f');
  await expect(bar(page).getByRole('textbox')).toHaveValue('Iran');
  await expect(state(page)).toHaveText(/^\d of \d$/);
});

test('an expression that is wrong is told, and one that would take for ever is given up', async ({
  desk: { page },
}) => {
  await page.keyboard.press('ControlOrMeta+f');
  await bar(page).getByRole('button', { name: 'Regular expression' }).click();
  await bar(page).getByRole('textbox').fill('(');
  await expect(state(page)).toHaveText('This is no regular expression: Unterminated group.');
  await bar(page).getByRole('textbox').fill('(\\w+\\s?)+;$');
  await expect(state(page)).toHaveText('This expression takes too long; make it simpler.');
  await bar(page).getByRole('textbox').fill('\\b20\\d\\d\\b');
  await expect(state(page)).toHaveText(/^\d of \d$/);
});

test('all hits are tagged at once, but where it was done already, and one undo takes it back', async ({
  desk: { page },
}) => {
  await page.keyboard.press('ControlOrMeta+f');
  await bar(page).getByRole('textbox').fill('Tehran');
  await expect(state(page)).toHaveText(/1 of \d+/);
  await bar(page).getByRole('button', { name: 'Actor' }).click();
  await expect(form(page, 'New actor mention')).toContainText(/One for each of \d+ hits: “Tehran”/);
  await expect(field(page, 'Actor')).toBeFocused();
  await expect(field(page, 'Actor')).toHaveValue('Iran');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Tagged \d+ of \d+ hits; the others were tagged so already/)).toBeVisible();
  await expect(articleText(page)).toBeFocused();
  await expect(total(page)).not.toHaveText('All 34');
  const list = await showList(page);
  await page.getByRole('searchbox', { name: 'Filter by words' }).fill('Tehran');
  await expect(list.getByRole('option').filter({ hasText: /^Iran/ })).not.toHaveCount(1);
  await articleText(page).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(total(page)).toHaveText('All 34');
});
