import { articleText, dragOver } from './article-text.ts';
import { expect, test } from './desk.ts';
import { field, form, total } from './inspector.ts';

test('the whole main job is done without a mouse', async ({ desk: { page } }) => {
  await expect(articleText(page)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('back to the text');
  await page.keyboard.press('Enter');
  await expect(articleText(page)).toBeFocused();

  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ControlOrMeta+ArrowRight');
  await page.keyboard.press('ControlOrMeta+Shift+ArrowRight');
  await page.keyboard.press('n');
  await page.keyboard.type('By keyboard alone.');
  await page.keyboard.press('Enter');
  await expect(total(page)).toHaveText('All 35');
  await expect(articleText(page)).toBeFocused();
  await expect(form(page, 'Note')).toContainText('By keyboard alone.');

  await page.keyboard.press('j');
  // A screen reader hears where the step led.
  await expect(page.getByRole('status').filter({ hasText: /^Actor: / })).not.toBeEmpty();
  await page.keyboard.press('e');
  await expect(page.getByRole('complementary').getByRole('combobox').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(articleText(page)).toBeFocused();

  await page.keyboard.press('k');
  await page.keyboard.press('Delete');
  await expect(total(page)).toHaveText('All 34');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(total(page)).toHaveText('All 35');
});

test('F6 goes round the parts of the window', { tag: '@page' }, async ({ desk: { page } }) => {
  const margin = page.getByRole('region', { name: 'Annotations beside the text' });
  await expect(margin.getByRole('button').first()).toBeVisible();
  const stops = [
    page.getByRole('navigation').getByRole('button', { name: 'Library' }),
    articleText(page),
    margin.locator(':focus'),
    page.getByRole('tab', { name: 'Annotation' }),
    page.getByRole('banner').getByRole('button').first(),
  ];
  for (const stop of stops) {
    await page.keyboard.press('F6');
    await expect(stop).toBeFocused();
  }
  for (const stop of stops.toReversed().slice(1)) {
    await page.keyboard.press('Shift+F6');
    await expect(stop).toBeFocused();
  }

  // The keyboard goes along to another screen, and with an article to its text.
  await page.keyboard.press('ControlOrMeta+4');
  await expect(page.getByRole('tree')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+1');
  await expect(page.getByRole('grid', { name: 'Library' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(articleText(page)).toBeFocused();
});

test('shortcuts are listed and changed: a conflict is told, the text keeps its keys, the change outlives a restart', async ({
  desk: { page, close },
  open,
}) => {
  await articleText(page).focus();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await page.keyboard.type('next annotation');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+ArrowRight');
  await expect(dialog).toContainText('moves the caret or the selection in the text');
  await page.keyboard.press('k');
  await expect(dialog).toContainText('K is “Previous annotation”. Take it away there?');
  await page.keyboard.press('Enter');
  await expect(
    dialog.getByRole('button', { name: 'Change the shortcut of “Next annotation”: K' }),
  ).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(articleText(page)).toBeFocused();

  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('k');
  await expect(form(page, 'Actor')).toContainText('Vladimir Putin');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('previous annotation');
  const previous = page.getByRole('option', { name: /Previous annotation Alt ↑$/ });
  await expect(previous).toBeVisible();
  await close();

  const { page: again } = await open();
  await articleText(again).focus();
  await again.keyboard.press('j');
  await again.keyboard.press('?');
  await again.keyboard.type('previous');
  await expect(
    again.getByRole('button', { name: 'Change the shortcut of “Previous annotation”: Alt ↑' }),
  ).toBeVisible();
  await again.getByRole('button', { name: 'All shortcuts as they were' }).click();
  await expect(
    again.getByRole('button', { name: 'Change the shortcut of “Previous annotation”: K Alt ↑' }),
  ).toBeVisible();
});

test(
  'number keys apply the most used codes; edges move by keys and are kept as one step',
  { tag: '@page' },
  async ({ desk: { page } }) => {
    await dragOver(page, 'plain enough');
    const bar = page.getByRole('toolbar', { name: 'Tag the selected passage' });
    const second = await bar.getByRole('group').getByRole('button').nth(1).getAttribute('title');
    await page.keyboard.press('2');
    await expect(total(page)).toHaveText('All 35');
    await expect(field(page, 'Code')).toHaveValue(second ?? '');
    const bias = form(page, 'Bias note');
    await expect(bias.getByRole('button', { name: 'plain enough', exact: true })).toBeVisible();

    await page.keyboard.press('p');
    await page.keyboard.press('q');
    await page.keyboard.press('Shift+P');
    await expect(page.getByRole('status').filter({ hasText: '5 words' })).toContainText(
      'is plain enough: anyone w',
    );
    await page.keyboard.press('Enter');
    await expect(bias.getByRole('button', { name: 'is plain enough: anyone w', exact: true })).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(bias.getByRole('button', { name: 'plain enough', exact: true })).toBeVisible();
    await page.keyboard.press('w');
    await page.keyboard.press('Escape');
    await expect(bias.getByRole('button', { name: 'plain enough', exact: true })).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(total(page)).toHaveText('All 34');
  },
);

test('letters in a field are letters', { tag: '@page' }, async ({ desk: { page } }) => {
  await page.getByRole('tab', { name: /^All / }).click();
  await page.getByRole('searchbox').fill('');
  await page.getByRole('searchbox').pressSequentially('absn?');
  await expect(page.getByRole('searchbox')).toHaveValue('absn?');
  await expect(field(page, 'Actor')).toBeHidden();
});
