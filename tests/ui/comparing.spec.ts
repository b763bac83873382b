import { axeFindsNothing } from './axe.ts';
import { expect, test } from './desk.ts';
import { giveFirstStart } from './first-start.ts';
import { aBiasNote } from '../builders/bodies.ts';
import { addAnnotated, annotateAgain } from './second-analyst.ts';

test('an adjudicator goes through what two analysts say differently, and decides by key', async ({
  open,
  workspaceDir,
}) => {
  const first = await open();
  await first.page.getByRole('navigation').getByRole('button', { name: 'Compare' }).click();
  await expect(first.page.getByText('Nothing to compare yet')).toBeVisible();
  await first.close();
  const quote = 'Few observers doubt it.';
  await addAnnotated(workspaceDir, `Nobody asked them. ${quote}`, quote, aBiasNote());
  await annotateAgain(workspaceDir, 'Ben', (body, index) => {
    if (body.kind === 'actor') return index % 4 === 0 ? null : body;
    return body.kind === 'stance' && body.polarity === 'for' ? { ...body, polarity: 'against' } : body;
  });

  const { page } = await open();
  const passages = page.getByRole('listbox', { name: 'Passages to compare' });
  const at = passages.getByRole('option', { selected: true });
  const pane = page.getByRole('region', { name: 'What each says' });
  await expect(at).toContainText('not marked by all');
  await expect(pane.getByRole('button', { name: 'Nothing Ben' })).toBeVisible();
  const progress = page.getByRole('listbox', { name: 'Articles to compare' }).getByRole('option', {
    name: /^Putin/,
  });
  const count = await passages.getByRole('option').first().getAttribute('aria-setsize');
  await expect(progress).toContainText(`0 of ${count} settled`);

  // A difference is decided by one key, and the next open one is there.
  const decided = await at.textContent();
  await page.keyboard.press('1');
  await expect(progress).toContainText(`1 of ${count} settled`);
  await expect(at).not.toContainText(decided ?? '');
  await expect(passages.getByRole('option').first()).toContainText('settled');
  await page.keyboard.press('0');
  await expect(progress).toContainText(`2 of ${count} settled`);
  await expect(at).toContainText('said differently');
  await expect(pane.getByRole('row', { name: /^differs: *Polarity/ })).toContainText('against');
  await axeFindsNothing(page);

  // With a reason; it shows who decided what and why.
  await page.keyboard.press('r');
  await page.keyboard.type('He says so himself.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('2');
  await expect(progress).toContainText(`3 of ${count} settled`);
  await page.keyboard.press('k');
  await expect(pane.getByRole('region', { name: 'The decision' })).toContainText('He says so himself.');
  await expect(pane.getByRole('button', { name: 'Holds Ben', pressed: true })).toBeVisible();

  // Undo opens it again, and goes there.
  await page.keyboard.press('u');
  await page.keyboard.press('Control+Z');
  await expect(progress).toContainText(`2 of ${count} settled`);
  await expect(at).toContainText('said differently · open');

  // A reading of one's own, in the form that annotations are made in.
  await page.keyboard.press('n');
  await page
    .getByRole('form', { name: 'New reading' })
    .getByRole('radio', { name: 'is of two minds about' })
    .click();
  await page.keyboard.press('Enter');
  await expect(progress).toContainText(`3 of ${count} settled`);

  // Many by rule: how many is said before, and it is one step.
  await page.keyboard.press('w');
  const dialog = page.getByRole('dialog', { name: 'Settle by rule' });
  const settles = dialog.getByText(/^Settles \d+ passages/);
  await expect(settles).toBeVisible();
  const many = (await settles.textContent())?.match(/\d+/)?.[0];
  await dialog.getByRole('button', { name: `Settle ${many}` }).click();
  await expect(page.getByText(`Settled ${many} passages`)).toBeVisible();
  await page.getByRole('radio', { name: 'Agreed' }).click();
  await expect(progress).toContainText(`${many} of ${many} settled`);
  await page.keyboard.press('Control+Z');
  await expect(progress).toContainText(`0 of ${many} settled`);

  // One analyst is trusted here; what is open next is in another article.
  await page.keyboard.press('w');
  await dialog.getByRole('radio', { name: 'One analyst' }).click();
  await dialog.getByRole('button', { name: /^Settle \d/ }).click();
  await expect(progress).toContainText(`${many} of ${many} settled`);
  await page.keyboard.press('u');
  await expect(at).toContainText(quote);
});

test('a decision with its reason is an example under its code, and agreement leads to what lowers it', async ({
  open,
  workspaceDir,
}) => {
  await giveFirstStart(workspaceDir);
  await annotateAgain(workspaceDir, 'Ben', (body) =>
    body.kind === 'bias' ? { ...body, codeId: 'bias.labelling' } : body,
  );
  const { page } = await open();
  const navigation = page.getByRole('navigation');
  await navigation.getByRole('button', { name: 'Compare' }).click();
  const at = page
    .getByRole('listbox', { name: 'Passages to compare' })
    .getByRole('option', { selected: true });
  await expect(at).toContainText('About the whole article');
  await page.keyboard.press('j');
  await expect(at).toContainText('said differently');
  await page.keyboard.press('r');
  await page.keyboard.type('It names nobody.');
  await page.keyboard.press('Enter');
  const quote = await at.getByRole('paragraph').first().textContent();
  await page.keyboard.press('2');

  await navigation.getByRole('button', { name: 'Codebook' }).click();
  await page.getByRole('treeitem', { name: /^Labelling/ }).click();
  const decided = page.getByRole('region', { name: 'Decided passages' });
  await expect(decided).toContainText('holds It names nobody.');
  await decided.getByRole('button', { name: quote ?? '' }).click();
  await expect(page.getByRole('region', { name: 'The decision' })).toContainText('It names nobody.');

  await navigation.getByRole('button', { name: 'Agreement' }).click();
  await page.getByRole('button', { name: 'Measure' }).click();
  await page.getByRole('radio', { name: 'Bias notes' }).click();
  await page.getByRole('group', { name: 'Code' }).getByRole('button').first().click();
  const lowering = page.getByRole('listbox', { name: /^Passages that lower the figures/ });
  await lowering.focus();
  await page.keyboard.press('End');
  const last = await lowering
    .getByRole('option', { selected: true })
    .getByRole('paragraph')
    .nth(1)
    .textContent();
  await page.keyboard.press('c');
  await expect(at).toContainText(last ?? '');
});
