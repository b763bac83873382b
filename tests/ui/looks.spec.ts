import type { Page } from 'playwright/test';
import { articleText, clickOn, dragOver } from './article-text.ts';
import { expect, test } from './desk.ts';
import { field } from './inspector.ts';

function openSettings(page: Page): Promise<void> {
  return page.getByRole('navigation').getByRole('button', { name: 'Settings' }).click();
}

test('the text is set as the analyst likes it, at the same place, and stays so', async ({
  desk: { page, close },
  open,
}) => {
  const text = articleText(page);
  await dragOver(page, 'plain enough');
  await openSettings(page);
  await page.getByRole('radio', { name: 'Sans serif' }).click();
  await page.getByRole('slider', { name: 'Length of a line' }).press('Home');
  await expect(page.getByText('about 40 characters')).toBeVisible();
  await page.getByRole('navigation').getByRole('button', { name: 'Reading' }).click();
  await expect(text).toHaveCSS('font-size', '18px');
  for (const key of ['>', '>', '>', '<', '>']) await page.keyboard.press(`Control+${key}`);
  await expect(text).toHaveCSS('font-size', '22px');
  await expect(text).toHaveCSS('font-family', /^"?Inter/);
  await expect(text.getByText('What Russia and Iran want')).toBeInViewport();
  await close();

  const { page: again } = await open();
  await openSettings(again);
  await expect(again.getByRole('radio', { name: 'Sans serif' })).toBeChecked();
  await again.getByRole('navigation').getByRole('button', { name: 'Reading' }).click();
  await expect(articleText(again)).toHaveCSS('font-family', /^"?Inter/);
  await expect(articleText(again).getByText('What Russia and Iran want')).toBeInViewport();
});

test(
  'a narrow window folds the inspector; paper has the text, its marks and a list, and no desk',
  { tag: '@page' },
  async ({ desk: { page } }) => {
    await page.setViewportSize({ width: 720, height: 450 });
    await clickOn(page, 'Ayatollah Ali Khamenei');
    await page.keyboard.press('e');
    await expect(field(page, 'Actor')).toBeFocused();
    await expect(field(page, 'Actor')).toBeInViewport({ ratio: 1 });
    const wide = await page.evaluate(() => document.scrollingElement?.scrollWidth);
    expect(wide).toBe(720);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+2');
    await expect(page.getByRole('listbox', { name: 'Annotations' })).toBeInViewport({ ratio: 1 });

    // A screen with a list has all of its bar in reach, and the details below.
    for (const width of [720, 900]) {
      await page.setViewportSize({ width, height: 450 });
      for (const [key, last] of [
        ['ControlOrMeta+3', 'New actor'],
        ['ControlOrMeta+4', 'New code'],
      ] as const) {
        await page.keyboard.press(key);
        await expect(page.getByRole('button', { name: last })).toBeInViewport({ ratio: 1 });
        await expect(page.getByRole('main').getByRole('button', { name: 'Export' })).toBeInViewport({
          ratio: 1,
        });
      }
    }
    await page.setViewportSize({ width: 720, height: 450 });
    await page.getByRole('treeitem', { name: /^Labelling/ }).click();
    const name = page.getByRole('textbox', { name: 'Name' });
    await name.focus();
    await expect(name).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('ControlOrMeta+2');
    await expect(page.getByRole('main').getByRole('document')).toBeFocused();

    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.getByRole('heading', { name: '34 annotations' })).toBeVisible();
    await expect(page.getByText('Actor: Ali Khamenei')).toBeVisible();
    await expect(page.getByRole('navigation')).toBeHidden();
    await expect(page.getByRole('complementary')).toBeHidden();
    const marked = await page.evaluate(() => CSS.highlights.get('article-bias')?.size ?? 0);
    // All of them: eleven, of which one is about the whole article and two are suggested.
    expect(marked).toBe(8);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    await expect(page.getByRole('heading', { name: '34 annotations' })).toBeHidden();
    await expect(page.getByRole('navigation')).toBeVisible();
  },
);

test(
  'the desk speaks German as soon as it is asked to, and could run from right to left',
  { tag: '@page' },
  async ({ desk: { page } }) => {
    await clickOn(page, 'Ayatollah Ali Khamenei');
    await openSettings(page);
    await page.getByRole('radio', { name: 'Deutsch' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de-DE');
    await expect(page.getByRole('heading', { name: 'Einstellungen' })).toBeVisible();
    await page.getByRole('navigation', { name: 'Ansichten' }).getByRole('button', { name: 'Lesen' }).click();
    await expect(page.getByRole('form', { name: 'Akteur' })).toContainText('2. März 2026');
    await expect(page.getByRole('contentinfo')).toContainText('11 Akteursnennungen');
    await page.keyboard.press('?');
    await page.keyboard.type('nächste annot');
    await expect(
      page.getByRole('button', { name: 'Kürzel von „Nächste Annotation“ ändern: J Alt ↓' }),
    ).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');

    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    const rail = await page.getByRole('navigation').boundingBox();
    const inspector = await page.getByRole('complementary').boundingBox();
    expect(inspector?.x).toBe(0);
    expect((rail?.x ?? 0) + (rail?.width ?? 0)).toBe(1440);
  },
);
