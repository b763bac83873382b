import { dragOver } from './article-text.ts';
import { expect, test } from './desk.ts';
import { textFiles } from './text-files.ts';

const old = `Talks go on in Geneva

Russia backs Assad in the war. Few observers doubt it.

Iran does so too, and nobody asked the Kurds about it.

The opposition left the hall without a word on the ceasefire.`;

const revised = `Talks go on in Geneva

This article was updated on Monday.

Russia backs Assad in the war. Few observers doubt it.

Iran does so as well, and hardly anybody asked the Kurds about it.

Nothing else was said.`;

test('annotations are carried over to a new edition and reviewed one by one and together', async ({
  desk,
}) => {
  const { page } = desk;
  const choose = async (button: string, text: string): Promise<void> =>
    desk.chooseFiles(await textFiles(text), () => page.getByRole('button', { name: button }).click());
  await page.getByRole('button', { name: 'Got it' }).click();
  await page.getByRole('navigation').getByRole('button', { name: 'Library' }).click();
  await choose('Import…', old);
  await expect(page.getByRole('tab', { name: 'All 0' })).toBeVisible();
  for (const passage of ['Few observers', 'asked the Kurds', 'left the hall', 'backs Assad']) {
    await dragOver(page, passage);
    await page.keyboard.press('n');
    await page.keyboard.type(`On ${passage}`);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('tab', { name: 'All 4' })).toBeVisible();
  await page.getByRole('navigation').getByRole('button', { name: 'Library' }).click();
  await page
    .getByRole('row', { name: /Talks go on/ })
    .getByRole('gridcell', { name: 'New' })
    .click();
  await choose('Import new edition…', revised);

  await expect(page.getByText('Carried over for review: 2 exact, 1 moved, 1 lost.')).toBeVisible();
  const queue = page.getByRole('listbox', { name: 'Annotations to review' });
  await expect(page.getByRole('tab', { name: 'Carried 4' })).toHaveAttribute('aria-selected', 'true');
  await queue.getByRole('option', { name: /On asked the Kurds/ }).click();
  const decision = page.getByRole('region', { name: 'Decision' });
  await expect(decision.getByRole('figure', { name: 'Old edition' })).toContainText('nobody asked the Kurds');
  await expect(decision.getByRole('insertion').first()).toHaveText(/well|hardly/);
  await page.keyboard.press('Enter');

  await expect(page.getByText('1 of 4 annotations reviewed')).toBeVisible();
  await expect(decision).toContainText('These words are not in this edition');
  await dragOver(page, 'Nothing else');
  await page.keyboard.press('r');
  await expect(page.getByText('2 of 4 annotations reviewed')).toBeVisible();
  await page.getByRole('button', { name: 'Accept 2 exact' }).click();
  await expect(page.getByRole('tab', { name: /^Carried/ })).toBeHidden();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('Undid: accept 2 carried annotations')).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Carried 2' })).toBeVisible();

  await page.getByRole('navigation').getByRole('button', { name: 'Library' }).click();
  await expect(page.getByRole('row', { name: /Talks go on/ }).filter({ hasText: 'Superseded' })).toHaveCount(
    1,
  );
  await page
    .getByRole('row', { name: /Superseded/ })
    .getByRole('gridcell', { name: 'Superseded' })
    .click();
  await expect(page.getByText('Superseded by Talks go on in Geneva')).toBeVisible();
});
