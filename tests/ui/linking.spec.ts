import type { Page } from 'playwright/test';
import { clickOn } from './article-text.ts';
import { expect, test } from './desk.ts';
import { form } from './inspector.ts';

const links = (page: Page) => page.getByRole('group', { name: 'Links to other annotations' });

test('annotations are linked by words or by picking, shown at both ends, and a lost end is told', async ({
  desk: { page },
}) => {
  await clickOn(page, 'the plan that sent');
  await links(page).getByRole('button', { name: 'Link to another…' }).click();
  await links(page).getByRole('combobox', { name: 'This one' }).click();
  await page.getByRole('option', { name: 'Contradicts' }).click();
  await links(page).getByRole('combobox', { name: 'Annotation' }).fill('Few observers');
  await page.keyboard.press('Enter');
  const contradicts = links(page).getByRole('button', { name: /^Contradicts Unattributed claim/ });
  await expect(contradicts).toBeVisible();

  await links(page).getByRole('button', { name: 'Link to another…' }).click();
  await links(page).getByRole('button', { name: 'Pick it in the text' }).click();
  await expect(page.getByRole('region', { name: 'Pick an annotation' })).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(links(page).getByRole('button', { name: /^Supports/ })).toBeVisible();
  await expect(form(page, 'Stance')).toBeVisible();

  await contradicts.press('Enter');
  await expect(form(page, 'Bias note')).toBeVisible();
  await expect(
    links(page).getByRole('button', { name: /^Contradicted by Russia strongly supports/ }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await expect(page.getByText(/^Deleted bias note/)).toBeVisible();
  await clickOn(page, 'the plan that sent');
  await expect(links(page)).toContainText('Contradicts: An annotation that is gone');
  await page.getByRole('button', { name: 'Undo' }).click();
  await clickOn(page, 'the plan that sent');
  await expect(contradicts).toBeVisible();
  await links(page)
    .getByRole('button', { name: /^Remove the link: Contradicts/ })
    .click();
  await expect(contradicts).toBeHidden();
});
