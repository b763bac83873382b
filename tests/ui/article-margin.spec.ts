import type { Locator, Page } from 'playwright/test';
import { articleText, clickOn } from './article-text.ts';
import { expect, test } from './desk.ts';
import { form } from './inspector.ts';

const margin = (page: Page): Locator => page.getByRole('region', { name: 'Annotations beside the text' });
const cards = (page: Page): Locator => margin(page).getByRole('listitem');

async function tops(page: Page): Promise<{ top: number; bottom: number }[]> {
  const boxes = await cards(page).evaluateAll((elements) =>
    elements.map((element) => element.getBoundingClientRect().toJSON() as DOMRect),
  );
  return boxes.map(({ top, bottom }) => ({ top, bottom })).sort((a, b) => a.top - b.top);
}

test('no card lies over another, also when one is selected', async ({ desk: { page } }) => {
  const overlapping = async (): Promise<number> => {
    const places = await tops(page);
    return places.filter(({ top }, index) => top < (places[index - 1]?.bottom ?? -Infinity)).length;
  };
  await expect(cards(page).first()).toBeVisible();
  expect(await overlapping()).toBe(0);
  const top = (await page.getByRole('main').boundingBox())?.y ?? NaN;
  expect((await tops(page))[0]?.top, 'the first card is not cut off').toBeGreaterThan(top);
  await clickOn(page, 'The ink was barely dry');
  await clickOn(page, 'rescue');
  await expect(form(page, 'Bias note')).toBeVisible();
  expect(await overlapping()).toBe(0);
});

test('the selected card stands level with its passage and says all of it', async ({ desk: { page } }) => {
  await clickOn(page, 'handed the Kremlin');
  const card = cards(page).filter({ hasText: 'handed the Kremlin its opening' });
  await expect(card).toContainText('harms Russia');
  const line = await articleText(page).evaluate((root) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node instanceof Text; node = texts.nextNode()) {
      const at = node.data.indexOf('handed the Kremlin');
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 6);
      return range.getBoundingClientRect().top;
    }
    return NaN;
  });
  const box = await card.boundingBox();
  expect(Math.abs((box?.y ?? 0) - line)).toBeLessThan(12);
});

test('the margin is walked by keyboard: arrows go on, Space picks, Enter opens', async ({
  desk: { page },
}) => {
  await clickOn(page, 'Few observers believe');
  await expect(form(page, 'Bias note')).toBeVisible();
  const entry = margin(page).getByRole('button', { name: /^Unattributed claim/ });
  await entry.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await expect(form(page, 'Stance')).toBeVisible();
  await expect(margin(page).getByRole('button', { name: /^Yury Ushakov ▲/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary').getByRole('combobox').first()).toBeFocused();
});

test('beyond the last card near the view, the arrow goes to the next annotation of the article', async ({
  desk: { page },
}) => {
  await expect(cards(page).first()).toBeVisible();
  const first = margin(page).getByRole('button').first();
  const title = (await first.textContent()) ?? '';
  await first.focus();
  for (let step = 0; step < 40; step++) await page.keyboard.press('ArrowDown');
  const focused = margin(page).locator('button:focus');
  await expect(focused).toBeInViewport();
  await expect(focused).not.toHaveText(title);
});

test('the ribbon goes where it is clicked, by key too, and says where that is', async ({
  desk: { page },
}) => {
  await expect(articleText(page)).toBeVisible();
  const ribbon = page.getByRole('scrollbar', { name: 'Place in the article' });
  const box = await ribbon.boundingBox();
  if (box === null) throw new Error('The ribbon has no place.');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height - 4);
  await expect(articleText(page).getByText('Others will be paying it.')).toBeInViewport();
  await expect(ribbon).toHaveAttribute('aria-valuenow', '100');
  await ribbon.focus();
  await page.keyboard.press('Home');
  await expect(ribbon).toHaveAttribute('aria-valuetext', /^Paragraph 1 of/);
  await expect(articleText(page).getByText('Vladimir Putin flies')).toBeInViewport();
});
