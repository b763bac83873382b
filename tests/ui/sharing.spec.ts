import { expect, test } from './desk.ts';
import { desksThatShare } from './sharing-desks.ts';

test('what a shared folder brings is looked at, taken in, reviewed and settled, and blind work handed back by it', async ({
  open,
  workspaceDir,
}) => {
  await desksThatShare(workspaceDir);
  const { page } = await open();
  const navigation = page.getByRole('navigation');
  const toTeam = async (part: string): Promise<void> => {
    await navigation.getByRole('button', { name: 'Team' }).click();
    await page.getByRole('tab', { name: part }).click();
  };

  // What is new is looked at before anything is done.
  await toTeam('Take in');
  await expect(page.getByRole('list', { name: 'Other desks' })).toContainText(/Ben.*\d steps new/);
  const takeIn = page.getByRole('button', { name: 'Take in what is new' });
  await takeIn.click();
  const preview = page.getByRole('dialog', { name: 'Take in from the shared folder' });
  await expect(preview).toContainText('What comes of articles that you code blind is kept');
  const coming = preview.getByRole('listbox', { name: 'Articles that change' });
  await expect(coming.getByRole('option', { name: /^The hall, updated/ })).toContainText('new');
  await preview.getByRole('button', { name: 'Cancel' }).click();
  await toTeam('To review');
  await expect(page.getByText('Nothing to review')).toBeVisible();
  await toTeam('Take in');
  await takeIn.click();
  await preview.getByRole('button', { name: 'Take in what is new' }).click();
  const outcome = page.getByRole('dialog', { name: 'What was new is here' });
  await outcome.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('list', { name: 'Other desks' })).toContainText('nothing new');

  // What two adjudicators decided apart stands side by side until one decision is kept.
  await navigation.getByRole('button', { name: 'Compare' }).click();
  const article = page
    .getByRole('listbox', { name: 'Articles to compare' })
    .getByRole('option', { name: /^Talks go on/ });
  await expect(article).toContainText('1 contested');
  await article.click();
  const pane = page.getByRole('region', { name: 'What each says' });
  const decisions = pane.getByRole('region', { name: 'Decisions made apart' }).getByRole('listitem');
  await expect(decisions).toHaveCount(2);
  const bens = decisions.filter({ hasText: 'Ben' });
  await expect(bens).toContainText('Loaded wording');
  await bens.getByRole('button', { name: 'Keep this one' }).click();
  await expect(article).not.toContainText('contested');
  await expect(article).toContainText('1 of 1 settled');

  // What was carried over to the new edition waits, and is opened where it is decided.
  await toTeam('To review');
  const waiting = page.getByRole('listbox', { name: 'Carried over and not decided yet' });
  await expect(waiting.getByRole('option')).toContainText(['The hall, updatedLost 1']);
  await waiting.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox', { name: 'Annotations to review' })).toBeVisible();

  // Handing back by the folder shows what others coded.
  await navigation.getByRole('button', { name: 'Library' }).click();
  await page
    .getByRole('row', { name: /The Kurds/ })
    .getByRole('gridcell', { name: 'The Kurds' })
    .dblclick();
  await expect(page.getByRole('main')).toContainText('0 annotations');
  const blind = page.getByRole('region', { name: 'Blind coding' });
  await blind.getByRole('button', { name: 'Hand back…' }).click();
  await page.getByRole('button', { name: 'Hand back by the folder' }).click();
  await expect(blind).toBeHidden();
  await expect(page.getByRole('main')).toContainText('They were not asked.');
});
