import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { clickOn } from './article-text.ts';
import { axeFindsNothing } from './axe.ts';
import type { Desk } from './hosts/host.ts';
import { expect, test } from './desk.ts';
import { form } from './inspector.ts';

/** A key is made of a passphrase with much memory and work on purpose: a loaded machine takes its time. */
const deriving = expect.configure({ timeout: 60_000 });
const PASSPHRASE = 'ledger autumn walnut ferry';

async function toTeam(page: Page, part: string | RegExp): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Team' }).click();
  await page.getByRole('tab', { name: part }).click();
}

/** Says another thing of the same passage, as somebody else. */
async function annotate({ page }: Desk, name: string, text: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Your name').fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').getByRole('button', { name: 'Reading' }).click();
  await clickOn(page, 'Few observers');
  const note = form(page, 'Bias note').getByLabel('Note', { exact: true });
  await note.fill(text);
  await note.blur();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

test('two desks work apart, one takes in the other’s bundle, takes it back and settles what contradicts', async ({
  host,
  open,
  workspaceDir,
}) => {
  test.slow();
  const ben = await host.start({ workspaceDir: `${workspaceDir}-of-ben` });
  const ada = await open();
  await annotate(ben, 'Ben', 'Nobody is named.');
  await annotate(ada, 'Ada', 'Who are they?');

  await toTeam(ben.page, 'Hand out');
  await ben.page.getByRole('combobox', { name: 'Whose annotations' }).click();
  await ben.page.getByRole('option', { name: 'Everybody’s' }).click();
  await ben.page.getByRole('checkbox', { name: 'Under a passphrase' }).click();
  const run = ben.page.getByRole('button', { name: 'Hand out…' });
  await ben.page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await expect(run).toBeDisabled();
  await ben.page.getByLabel('Passphrase again').fill(PASSPHRASE);
  const file = await ben.saveExport(() => run.click());
  await ben.page.getByRole('checkbox', { name: 'Under a passphrase' }).click();
  await ben.page.getByRole('checkbox', { name: /^To be coded blind/ }).click();
  const pack = await ben.saveExport(() => run.click());
  await ben.page.getByRole('checkbox', { name: /^To be coded blind/ }).click();
  const ownKey = (await readdir(`${workspaceDir}-of-ben`)).find((name) => name.endsWith('.pem')) ?? '';
  await rm(path.join(`${workspaceDir}-of-ben`, ownKey));
  const underOtherKey = await ben.saveExport(() => run.click());
  await ben.page.getByRole('checkbox', { name: 'Signed with my key' }).click();
  const unsigned = await ben.saveExport(() => run.click());
  await ben.close();

  const { page } = ada;
  await toTeam(page, 'Take in');
  await ada.chooseFiles([file], () => page.getByRole('button', { name: 'Open bundles…' }).click());
  // By its name, for what is told in passing is a dialog too.
  const dialog = page.getByRole('dialog', {
    name: /^Take in “My workspace Ben|^Ben’s work is here|taken in$/,
  });
  await dialog.getByLabel('Passphrase').fill('walnut');
  await page.keyboard.press('Enter');
  await deriving(dialog).toContainText('does not open with this passphrase');
  await dialog.getByLabel('Passphrase').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await deriving(dialog).toContainText('Signed by Ben for the first time');
  await expect(dialog.getByRole('listbox', { name: 'Articles that change' })).toContainText('1 conflict');
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await dialog.getByRole('button', { name: 'Undo the merge' }).click();
  await expect(page.getByText(/^Undid: merge the work of “Ben”/)).toBeVisible();
  await toTeam(page, 'Conflicts');
  await expect(page.getByText('Nothing to settle')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await page.getByRole('tab', { name: 'Conflicts 1' }).click();

  const conflicts = page.getByRole('listbox', { name: 'Conflicts to settle' });
  await expect(conflicts.getByRole('option')).toHaveCount(1);
  const sides = page.getByRole('region', { name: /^Few observers/ }).getByRole('listitem');
  await expect(sides.first()).toContainText('Ada');
  await expect(sides.last()).toContainText('Nobody is named.');
  await axeFindsNothing(page);
  await conflicts.focus();
  await page.keyboard.press('2');
  await expect(page.getByText('Nothing to settle')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(conflicts.getByRole('option')).toHaveCount(1);
  // The menu of rules lies over the list: what is pressed in it is meant for it alone.
  await page.getByRole('button', { name: 'By a rule for all' }).click();
  await expect(page.getByRole('menuitem')).toHaveCount(4);
  await page.keyboard.press('2');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem')).toHaveCount(0);
  await expect(page.getByText('Nothing to settle')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(conflicts.getByRole('option')).toHaveCount(1);
  await conflicts.focus();
  await page.keyboard.press('Enter');
  const note = form(page, 'Bias note').getByLabel('Note', { exact: true });
  await expect(note).toHaveValue('Who are they?');

  // What is there already is hidden too, until the work is handed back or the coder looks before.
  await toTeam(page, 'Take in');
  await ada.chooseFiles([pack, unsigned, underOtherKey], () =>
    page.getByRole('button', { name: 'Open bundles…' }).click(),
  );
  await expect(dialog).toContainText('Ben asks you to code these articles blind');
  await dialog.getByRole('button', { name: 'Merge' }).click();
  const doubt = dialog.getByRole('alert');
  await expect(doubt).toContainText('Not signed, though Ben’s bundles are');
  await dialog.getByRole('button', { name: 'Leave this one out' }).click();
  await expect(doubt).toContainText('Signed with another key than Ben’s');
  await expect(dialog.getByRole('checkbox', { name: 'I have asked Ben' })).not.toBeChecked();
  await dialog.getByRole('button', { name: 'Leave this one out' }).click();
  await expect(dialog.getByRole('listitem').filter({ hasText: 'left out' })).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('navigation').getByRole('button', { name: 'Reading' }).click();
  const blind = page.getByRole('region', { name: 'Blind coding' });
  await expect(blind).toContainText('handed your work back to Ben');
  await expect(page.getByRole('main')).toContainText('0 annotations');
  await axeFindsNothing(page);
  const navigation = page.getByRole('navigation');
  await navigation.getByRole('button', { name: 'Agreement' }).click();
  await page.getByRole('button', { name: 'Measure' }).click();
  await expect(page.getByText('One article is coded blind here')).toBeVisible();
  await navigation.getByRole('button', { name: 'Reading' }).click();
  await blind.getByRole('button', { name: 'Look before…' }).click();
  await page.getByRole('button', { name: 'Show the others’ work' }).click();
  await expect(blind).toBeHidden();
  await expect(page.getByRole('main')).not.toContainText('0 annotations');
});
