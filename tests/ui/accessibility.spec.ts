import type { RunOptions } from 'axe-core';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { clickOn, dragOver } from './article-text.ts';
import { axeFindsNothing } from './axe.ts';
import { expect, test } from './desk.ts';
import { form } from './inspector.ts';
import { textFiles } from './text-files.ts';

const codebook = path.join(import.meta.dirname, '../../fixtures/codebook/small.qdc');

test.slow();

/** How the system asks for each theme, by how the page then says that it has it. */
const themes = {
  'light normal': { colorScheme: 'light', contrast: 'no-preference' },
  'dark normal': { colorScheme: 'dark', contrast: 'no-preference' },
  'light more': { colorScheme: 'light', contrast: 'more' },
} as const;

/** Looks at what is on the screen, and in every other theme at what a theme can break; the last one stays. */
async function lookAt(page: Page, options: RunOptions = {}): Promise<void> {
  await axeFindsNothing(page, options);
  const shown = await page.evaluate(themeOfPage);
  expect(Object.keys(themes)).toContain(shown);
  for (const [theme, media] of Object.entries(themes)) {
    if (theme === shown) continue;
    await page.emulateMedia(media);
    await expect.poll(() => page.evaluate(themeOfPage), { intervals: [0, 20, 40, 80] }).toBe(theme);
    await axeFindsNothing(page, { runOnly: ['color-contrast'] });
  }
}

/** Runs in the page. */
function themeOfPage(): string {
  const { theme, contrast } = document.documentElement.dataset;
  return `${theme} ${contrast}`;
}

/** The same with a menu open, which is no landmark and lies in none. */
const withMenu: RunOptions = { rules: { region: { enabled: false } } };

async function openScreen(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name }).click();
}

test('axe finds nothing while reading and tagging', async ({ desk: { page } }) => {
  await expect(page.getByText('Three steps to begin')).toBeVisible();
  await lookAt(page);
  await page.getByRole('button', { name: 'Got it' }).click();

  await clickOn(page, 'the plan that sent');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Link to another…' }).click();
  await lookAt(page);
  await dragOver(page, 'plain enough');
  await lookAt(page);
  for (const [key, name] of [
    ['a', 'New actor mention'],
    ['b', 'New bias note'],
    ['n', 'New note'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(form(page, name)).toBeVisible();
    await lookAt(page);
    await page.keyboard.press('Escape');
  }
  for (const tab of [/^All /, /^Actors /, 'History', /^Review /]) {
    await page.getByRole('tab', { name: tab }).click();
    await lookAt(page);
  }
  await page.keyboard.press('g');
  await expect(page.getByRole('toolbar', { name: 'Suggestion' })).toBeVisible();
  await lookAt(page);
  await page.getByRole('tab', { name: /^All / }).click();
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('button', { name: 'Severe' }).click();
  await page.getByRole('button', { name: 'Save this filter as…' }).click();
  await lookAt(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Change…' }).click();
  await expect(page.getByRole('form', { name: /^Change \d/ })).toBeVisible();
  await lookAt(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+f');
  await page.getByRole('textbox', { name: 'Find' }).fill('Tehran');
  await expect(page.getByRole('search').getByRole('group', { name: 'Tag all' })).toBeVisible();
  await lookAt(page);
});

test('axe finds nothing in the library, on the team screen and in the search', async ({ desk }) => {
  const { page } = desk;
  await openScreen(page, 'Settings');
  await lookAt(page);
  await openScreen(page, 'Library');
  await page.getByRole('gridcell', { name: '660' }).click();
  await lookAt(page);
  await page.getByRole('button', { name: 'All details' }).click();
  await expect(page.getByRole('list', { name: 'History' })).toBeVisible();
  await lookAt(page);
  await openScreen(page, 'Library');
  await page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: 'Status' }).click();
  await lookAt(page, withMenu);
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').fill('nothing like this');
  await lookAt(page);
  const [article = ''] = await textFiles('Talks fail');
  await desk.chooseFiles([article, codebook], () => page.getByRole('button', { name: 'Import…' }).click());
  const imported = page.getByRole('region', { name: 'Import', exact: true });
  await expect(imported).toContainText('1 file not imported');
  await lookAt(page);
  await imported.getByRole('button', { name: 'Close' }).click();
  await openScreen(page, 'Team');
  for (const part of ['Take in', 'Analysts and keys', 'To review', 'Hand out']) {
    await page.getByRole('tab', { name: part }).click();
    await lookAt(page);
  }
  await page.getByRole('checkbox', { name: 'Under a passphrase' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill('walnut');
  await page.getByLabel('Passphrase again').fill('walnut');
  const bundle = await desk.saveExport(() => page.getByRole('button', { name: 'Hand out…' }).click());
  await lookAt(page);
  await page.getByRole('tab', { name: 'Take in' }).click();
  await desk.chooseFiles([bundle], () => page.getByRole('button', { name: 'Open bundles…' }).click());
  await page.getByRole('dialog').getByLabel('Passphrase').fill('wrong');
  await page.keyboard.press('Enter');
  await expect(page.getByText('It does not open with this passphrase.')).toBeVisible();
  await lookAt(page);
  await page.keyboard.press('Escape');
  await openScreen(page, 'Search');
  await page.getByRole('searchbox').fill('russia');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('Actor');
  await lookAt(page);
});

test('axe finds nothing on the screens of actors, codes and exports, and over them', async ({ desk }) => {
  const { page } = desk;
  await openScreen(page, 'Actors');
  const [, actors = ''] = await textFiles('', 'name,kind\nIran,\nNew one,');
  await desk.chooseFiles([actors], () => page.getByRole('button', { name: 'Import…' }).click());
  await expect(page.getByRole('dialog').getByRole('listbox')).toBeVisible();
  await lookAt(page);
  await page.keyboard.press('Escape');
  await page.getByRole('gridcell', { name: 'Iran', exact: true }).first().click();
  await page.getByRole('button', { name: /^Kosari/ }).click();
  await lookAt(page);
  await page.getByRole('grid').press('ControlOrMeta+a');
  await expect(page.getByRole('button', { name: 'Not the same' })).toBeVisible();
  await lookAt(page);
  await page.getByRole('button', { name: 'New actor' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('V. Putin');
  await page.getByRole('button', { name: 'Find doubles' }).click();
  await expect(page.getByText('Initials that fit')).toBeVisible();
  await lookAt(page);
  await openScreen(page, 'Codebook');
  await desk.chooseFiles([codebook], () => page.getByRole('button', { name: 'Import…' }).click());
  await expect(page.getByRole('dialog').getByRole('listbox')).toBeVisible();
  await lookAt(page);
  await page.keyboard.press('Escape');
  await page.getByRole('treeitem', { name: /^Loaded wording/ }).click();
  await lookAt(page);
  await page.getByRole('button', { name: 'Merge…' }).click();
  await expect(page.getByRole('dialog', { name: 'Merge “Loaded wording”' })).toBeVisible();
  await lookAt(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Split…' }).click();
  await page.getByRole('textbox', { name: 'New code 1' }).fill('Verb');
  await page.getByRole('textbox', { name: 'New code 2' }).fill('Noun');
  await lookAt(page);
  await page.getByRole('button', { name: 'Split and recode' }).click();
  await page.getByRole('listbox', { name: 'What was coded with it' }).press('1');
  await expect(page.getByText('now “Verb”')).toBeVisible();
  await lookAt(page);
  await page.getByRole('main').getByRole('button', { name: 'Codebook' }).click();
  await page.getByRole('checkbox', { name: 'Show retired' }).check();
  await lookAt(page);
  await page.getByRole('button', { name: 'Find doubles' }).click();
  await lookAt(page);
  await page.getByRole('button', { name: 'Back to the codebook' }).click();
  await page.getByRole('button', { name: 'Lexicon' }).click();
  await page.getByRole('gridcell', { name: 'allegedly', exact: true }).click();
  await lookAt(page);
  await openScreen(page, 'Export');
  await page.getByRole('radio', { name: 'W3C Web Annotation' }).click();
  await expect(page.getByText('AnnotationCollection')).toBeVisible();
  await lookAt(page);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await lookAt(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await lookAt(page);
  await page.getByRole('button', { name: /^Change the shortcut of “Next annotation”/ }).click();
  await page.keyboard.press('k');
  await expect(page.getByText('K is “Previous annotation”')).toBeVisible();
  await lookAt(page);
});
