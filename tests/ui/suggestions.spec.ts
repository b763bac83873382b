import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { clickOn } from './article-text.ts';
import { expect, test } from './desk.ts';
import { field, form, total } from './inspector.ts';

const bar = (page: Page): Locator => page.getByRole('toolbar', { name: 'Suggestion', exact: true });
const waiting = (page: Page): Locator => page.getByRole('button', { name: /suggestions to review/ });

test('a click says why, a key accepts and goes on, another rejects, and what is rejected stays away', async ({
  desk,
  open,
}) => {
  const { page } = desk;
  await expect(waiting(page)).toHaveText('51 suggestions to review');
  await clickOn(page, 'Tehran');
  await expect(bar(page)).toContainText('“Tehran” is a name of Iran.');
  await expect(
    page.getByRole('status').filter({ hasText: 'Suggested: “Tehran” is a name of Iran.' }),
  ).not.toBeEmpty();
  await page.keyboard.press('y');
  await expect(total(page)).toHaveText('All 35');
  await expect(bar(page)).toContainText('“Khamenei” is a name of Ali Khamenei.');
  await page.keyboard.press('x');
  await expect(waiting(page)).toHaveText('49 suggestions to review');
  await expect(total(page)).toHaveText('All 35');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await desk.close();

  const again = await open();
  await expect(waiting(again.page)).toHaveText('49 suggestions to review');
  await clickOn(again.page, 'Putin');
  await expect(bar(again.page)).toContainText('“Putin” is a name of Vladimir Putin.');
  await clickOn(again.page, 'Khamenei');
  await expect(bar(again.page)).toBeHidden();
  // Further clicks go on to what lies round it, and come back.
  for (const isLookedAt of [true, false, true]) {
    await clickOn(again.page, 'militias under');
    await expect(bar(again.page)).toBeVisible({ visible: isLookedAt });
    await expect(form(again.page, 'Stance')).toBeVisible({ visible: !isLookedAt });
  }
});

test('suggestions alike, of a kind, or all of them are one step each, there and back', async ({
  desk: { page },
}) => {
  await waiting(page).click();
  const list = page.getByRole('listbox', { name: 'Suggestions' });
  const groups = page.getByRole('list', { name: 'Kinds of suggestions' });
  await list
    .getByRole('option', { name: /Tehran/ })
    .first()
    .click();
  await page.keyboard.press('Shift+X');
  await expect(page.getByText('Rejected 2 suggestions')).toBeVisible();
  await expect(page.getByText('2 suggestions rejected', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Suggest again' }).click();
  await expect(waiting(page)).toHaveText('51 suggestions to review');

  await groups.getByRole('button', { name: 'Accept 5: Loaded wording' }).click();
  await expect(waiting(page)).toHaveText('46 suggestions to review');
  await groups.getByRole('button', { name: 'Accept 46: All' }).click();
  await expect(page.getByText('Nothing to review')).toBeVisible();
  await expect(waiting(page)).toBeHidden();
  await expect(total(page)).toHaveText('All 85');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('Undid: accept 46 suggestions')).toBeVisible();
  await expect(total(page)).toHaveText('All 39');
  await expect(list.getByRole('option').first()).toContainText('“Putin” is a name of Vladimir Putin.');
});

test('a quotation becomes evidence of a stance that its speaker holds', async ({ desk }) => {
  const { page } = desk;
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'slantwise-quotation-')), 'quoted.txt');
  await writeFile(file, 'Talks fail\n\n“We will not give up Iran,” said Tariq Salim on Monday.');
  await page.getByRole('navigation').getByRole('button', { name: 'Library' }).click();
  await desk.chooseFiles([file], () => page.getByRole('button', { name: 'Import…' }).click());
  await expect(waiting(page)).toHaveText('2 suggestions to review');
  await clickOn(page, 'give up');
  await expect(bar(page)).toContainText('Tariq Salim is quoted here.');
  await page.keyboard.press('y');
  await expect(form(page, 'New stance')).toBeVisible();
  await expect(field(page, 'Holder')).toHaveValue('Tariq Salim');
  await field(page, 'Target').fill('Iran');
  await page.keyboard.press('Enter');
  await form(page, 'New stance')
    .getByRole('button', { name: /Accept/ })
    .click();
  await expect(form(page, 'Stance')).toContainText('We will not give up Iran');
  // The quotation is settled; its speaker, an actor by now, is a name to be found.
  await waiting(page).click();
  const left = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
  await expect(left).toHaveText([/Iran/, /Tariq Salim/]);
  await expect(left.filter({ hasText: 'quoted' })).toHaveCount(0);
});

test('the lexicon is edited, and the article follows', async ({ desk: { page } }) => {
  const go = (name: string): Promise<void> =>
    page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
  await expect(waiting(page)).toHaveText('51 suggestions to review');
  await go('Codebook');
  await page.getByRole('button', { name: 'Lexicon' }).click();
  await page.getByRole('button', { name: 'New phrase' }).click();
  const phrase = page.getByRole('textbox', { name: 'Phrase' });
  await expect(phrase).toBeFocused();
  await page.keyboard.type('x');
  await expect(page.getByText('A phrase needs at least two letters.')).toBeVisible();
  await phrase.fill('grand coali*');
  await phrase.press('Enter');
  await page.getByRole('textbox', { name: 'Neutral wording' }).fill('alliance');
  await go('Reading');
  await expect(waiting(page)).toHaveText('52 suggestions to review');
  await clickOn(page, 'coalition in his');
  await expect(bar(page)).toContainText('Neutral: “alliance”.');

  await go('Codebook');
  await page.getByRole('button', { name: 'Lexicon' }).click();
  await page.getByRole('searchbox', { name: 'Filter by words' }).fill('alliance');
  await page.getByRole('row', { name: /grand coali/ }).click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('No phrase matches')).toBeVisible();
  await go('Reading');
  await expect(waiting(page)).toHaveText('51 suggestions to review');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(waiting(page)).toHaveText('52 suggestions to review');
});
