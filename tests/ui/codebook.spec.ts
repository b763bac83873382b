import type { Locator, Page } from 'playwright/test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './desk.ts';

const foreign = path.join(import.meta.dirname, '../../fixtures/codebook/small.qdc');

async function openCodebook(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Codebook' }).click();
}

const code = (page: Page, name: string): Locator =>
  page.getByRole('treeitem', { name: new RegExp(`^${name}`) });

/** The names of the tree's rows in view, from the top. */
async function firstNames(page: Page, count: number): Promise<string[]> {
  const names = await page
    .getByRole('treeitem')
    .evaluateAll(
      (rows, last) =>
        rows
          .slice(0, last)
          .map((row) => `${row.getAttribute('aria-level')} ${row.querySelector('[dir]')?.textContent}`),
      count,
    );
  return names;
}

test('codes are moved by keys and by drag, renamed where they stand, and every step can be undone', async ({
  desk: { page },
}) => {
  await openCodebook(page);
  const tree = page.getByRole('tree', { name: 'Bias codes' });
  await code(page, 'Loaded wording').click();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => firstNames(page, 2)).toEqual(['1 Labelling', '1 Loaded wording']);
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => firstNames(page, 2)).toEqual(['1 Labelling', '2 Loaded wording']);
  await expect(code(page, 'Labelling')).toContainText('3 with those below');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(code(page, 'Labelling')).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.type('de');
  await expect(code(page, 'Deflection')).toHaveAttribute('aria-selected', 'true');

  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'New name for “Deflection”' }).fill('Changing the subject');
  await page.keyboard.press('Enter');
  await expect(code(page, 'Changing the subject')).toBeVisible();
  await expect(tree).toBeFocused();

  const from = await code(page, 'Appeal to fear').boundingBox();
  const to = await code(page, 'Labelling').boundingBox();
  if (from === null || to === null) throw new Error('The codes are not in view.');
  const grab = async (): Promise<void> => {
    await page.mouse.move(from.x + 150, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + 150, to.y + 2, { steps: 4 });
    await expect(page.getByText('Before “Labelling”')).toBeVisible();
  };
  await grab();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect.poll(() => firstNames(page, 1)).toEqual(['1 Labelling']);
  await grab();
  await page.mouse.up();
  await expect.poll(() => firstNames(page, 2)).toEqual(['1 Appeal to fear', '1 Labelling']);

  for (const undone of ['move code “Appeal to fear”', 'rename code to', 'move code “Loaded wording”']) {
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByText(`Undid: ${undone}`).last()).toBeVisible();
  }
  await page.getByRole('searchbox').fill('quality');
  await expect
    .poll(() => firstNames(page, 5))
    .toEqual(['1 Framing', '2 Fairness and equality', '2 Quality of life']);
});

test('a code is split and what was coded with it gone through; another is merged', async ({
  desk: { page },
}) => {
  await openCodebook(page);
  const details = page.getByRole('complementary', { name: 'Code' });
  await code(page, 'Loaded wording').click();
  await details.getByRole('textbox', { name: 'Add an example' }).fill('the regime');
  await details.getByRole('textbox', { name: 'Add an example' }).press('Enter');
  await expect(details.getByRole('textbox', { name: 'Example 1' })).toHaveValue('the regime');
  await details.getByRole('button', { name: 'Split…' }).click();
  await page.getByRole('textbox', { name: 'New code 1' }).fill('Verb');
  await page.getByRole('textbox', { name: 'New code 2' }).fill('Noun');
  await page.keyboard.press('Enter');

  const list = page.getByRole('listbox', { name: 'What was coded with it' });
  await expect(list.getByRole('option')).toHaveCount(3);
  await expect(page.getByText('0 of 3 decided')).toBeVisible();
  await list.press('2');
  await list.press('0');
  await expect(list.getByRole('option', { name: /now “Noun”/ })).toHaveCount(1);
  await expect(list.getByRole('option', { name: /left as it is/ })).toHaveCount(1);
  await expect(page.getByText('2 of 3 decided')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('Undid: recode to “Noun”')).toBeVisible();
  await list.press('Shift+1');
  await expect(list.getByRole('option', { name: /now “Verb”/ })).toHaveCount(2);

  // It can be gone on with later.
  await page.getByRole('main').getByRole('button', { name: 'Codebook' }).click();
  await expect(details).toContainText('Replaced by Verb and Noun. One use of it is left.');
  await page.getByRole('checkbox', { name: 'Show retired' }).check();
  await expect(code(page, 'Loaded wording')).toContainText('retired · 1 left');
  await details.getByRole('button', { name: 'Recode them…' }).click();
  await page.getByRole('radio', { name: 'All left' }).click();
  await page.getByRole('complementary').getByRole('button', { name: 'Noun' }).click();
  await expect(page.getByText('Everything is decided')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Done' }).click();

  await code(page, 'Noun').click();
  await details.getByRole('button', { name: 'Merge…' }).click();
  await page.getByRole('dialog').getByRole('combobox', { name: 'Into' }).fill('verb');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(code(page, 'Noun')).toBeHidden();
  await expect(details).toContainText('Used 3 times in the library');
  await details.getByRole('button', { name: 'Take “Noun” out again' }).click();
  await expect(code(page, 'Noun')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(code(page, 'Noun')).toBeHidden();
  await page.getByRole('navigation').getByRole('button', { name: 'Reading' }).click();
  await page.getByRole('tab', { name: /^All / }).click();
  await expect(page.getByRole('option', { name: /Verb/ })).toHaveCount(3);
});

test('a codebook comes in after a look at what it changes, and goes out again', async ({ desk }) => {
  const { page } = desk;
  await openCodebook(page);
  await code(page, 'Labelling').click();
  await page.getByRole('complementary').getByRole('textbox', { name: 'Definition' }).fill('Something else.');
  await desk.chooseFiles([foreign], () => page.getByRole('button', { name: 'Import…' }).click());
  const dialog = page.getByRole('dialog', { name: 'Import “small.qdc”' });
  await expect(dialog).toContainText('2 new, 1 changed, 1 the same already.');
  await expect(dialog.getByRole('option', { name: /Labelling/ })).toContainText('changed: definition');
  await dialog.getByRole('button', { name: 'Take in' }).click();
  await expect(page.getByText('Took in “small.qdc”: 2 new, 1 changed.')).toBeVisible();
  await page.getByRole('radio', { name: 'Issues' }).click();
  await expect(code(page, 'War & “peace”')).toBeVisible();

  const file = await desk.saveExport(async () => {
    await page.getByRole('main').getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: /REFI-QDA/ }).click();
  });
  await expect(page.getByText(/could not be carried: .*where a code comes from/)).toBeVisible();
  expect(await readFile(file, 'utf8')).toContain('name="War &amp; “peace”"');
  await page.getByRole('tree').press('ControlOrMeta+z');
  await expect(code(page, 'War')).toBeHidden();

  await desk.chooseFiles([path.join(import.meta.dirname, 'codebook.spec.ts')], () =>
    page.getByRole('button', { name: 'Import…' }).click(),
  );
  await expect(page.getByRole('alert')).toContainText('This is no codebook');
});
