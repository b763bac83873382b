import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './desk.ts';
import { annotateAgain } from './second-analyst.ts';

test('an adjudicator goes through what two analysts say differently, and decides by key', async ({
  open,
  workspaceDir,
}) => {
  const first = await open();
  await first.page.getByRole('navigation').getByRole('button', { name: 'Compare' }).click();
  await expect(first.page.getByText('Nothing to compare yet')).toBeVisible();
  await first.close();
  await annotateAgain(workspaceDir, 'Ben', (body, index) => {
    if (body.kind === 'actor') return index % 4 === 0 ? null : body;
    return body.kind === 'stance' && body.polarity === 'for' ? { ...body, polarity: 'against' } : body;
  });

  const { page } = await open();
  const passages = page.getByRole('listbox', { name: 'Passages to compare' });
  const at = passages.getByRole('option', { selected: true });
  const pane = page.getByRole('region', { name: 'What each says' });
  await expect(at).toContainText('not marked by all');
  await expect(pane.getByRole('button', { name: 'Not marked Ben' })).toBeVisible();
  const progress = page.getByRole('listbox', { name: 'Articles to compare' }).getByRole('option');
  const count = await passages.getByRole('option').first().getAttribute('aria-setsize');
  await expect(progress).toContainText(`0 of ${count} settled`);

  // A difference is decided by one key, and the next open one is there.
  const decided = await at.textContent();
  await page.keyboard.press('1');
  await expect(progress).toContainText(`1 of ${count} settled`);
  await expect(at).not.toContainText(decided ?? '');
  await expect(passages.getByRole('option').first()).toContainText('settled');
  await expect(at).toContainText('said differently');
  await expect(pane.getByRole('row', { name: /^differs: *Polarity/ })).toContainText('against');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);

  // With a reason; it shows who decided what and why.
  await page.keyboard.press('r');
  await page.keyboard.type('He says so himself.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('2');
  await expect(progress).toContainText(`2 of ${count} settled`);
  await page.keyboard.press('k');
  await expect(pane.getByRole('region', { name: 'The decision' })).toContainText('He says so himself.');
  await expect(pane.getByRole('button', { name: 'Holds Ben', pressed: true })).toBeVisible();

  // Undo opens it again, and goes there.
  await page.keyboard.press('u');
  await page.keyboard.press('Control+Z');
  await expect(progress).toContainText(`1 of ${count} settled`);
  await expect(at).toContainText('said differently · open');
});
