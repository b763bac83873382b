import type { Page } from 'playwright/test';
import { articleText, clickOn, dragOver } from './article-text.ts';
import { expect, test } from './desk.ts';

/** What is selected, as a copy would take it. */
const selected = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()));

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('the text cannot be altered, whatever is typed, pasted or dropped', async ({ desk: { page } }) => {
  const before = await articleText(page).textContent();
  await clickOn(page, 'Hassan Rouhani');
  await press(page, 'x', 'Backspace', 'Delete', 'Enter');
  expect(await articleText(page).textContent()).toBe(before);
  // A paste makes an article of its own, a little later: what it does to this one shows at once.
  const after = await articleText(page).evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', 'smuggled');
    for (const type of ['paste', 'drop'] as const) {
      const event =
        type === 'paste'
          ? new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true })
          : new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true });
      text.dispatchEvent(event);
    }
    return text.textContent;
  });
  expect(after).toBe(before);
});

test('marks wrap nothing: each paragraph stays one piece of text', async ({ desk: { page } }) => {
  await expect(articleText(page)).toContainText('Vladimir Putin');
  const pieces = await articleText(page).evaluate((root) =>
    [...root.querySelectorAll('p')].map((paragraph) => paragraph.childNodes.length),
  );
  expect(new Set(pieces)).toEqual(new Set([1]));
});

test('each kind is painted over exactly what was annotated', async ({ desk: { page } }) => {
  const painted = (name: string): Promise<string[]> =>
    page.evaluate((style) => {
      const ranges = [...(CSS.highlights.get(style) ?? [])];
      return ranges.map(({ startContainer, startOffset, endOffset }) =>
        (startContainer.textContent ?? '').slice(startOffset, endOffset),
      );
    }, name);
  await expect.poll(() => painted('article-actor')).toContain('Ayatollah Ali Khamenei');
  expect(await painted('article-bias')).toContain('quietly taken over');
  await dragOver(page, 'President of France');
  await press(page, 'n');
  await page.keyboard.type('Who?');
  await press(page, 'Enter');
  await expect.poll(() => painted('article-note')).toContain('President of France');
  await press(page, 'ControlOrMeta+z');
  await expect.poll(() => painted('article-note')).not.toContain('President of France');
});

test('a double click takes a word without the blank, a triple click the paragraph', async ({
  desk: { page },
}) => {
  await clickOn(page, 'Jordan');
  await page.keyboard.press('Escape');
  const word = await articleText(page).evaluate((root) => {
    const text = root.querySelector('p')?.firstChild;
    if (!(text instanceof Text)) throw new Error('no text');
    const range = document.createRange();
    range.setStart(text, text.data.indexOf('Jordan') + 2);
    range.setEnd(text, text.data.indexOf('Jordan') + 3);
    const { x, y, height } = range.getBoundingClientRect();
    return { x, y: y + height / 2 };
  });
  await page.mouse.dblclick(word.x, word.y);
  expect(await selected(page)).toBe('Jordan');
  await press(page, 'Escape');
  await page.mouse.click(word.x, word.y, { clickCount: 3 });
  expect(await selected(page)).toMatch(/^Vladimir Putin flies .* coalition against ISIS\.$/);
});

test('the keyboard selects by word, sentence and paragraph, grows and shrinks', async ({
  desk: { page },
}) => {
  await clickOn(page, 'Few observers');
  await press(page, 'Home', 'ControlOrMeta+Shift+ArrowRight', 'ControlOrMeta+Shift+ArrowRight');
  expect(await selected(page)).toBe('Few observers');
  await press(page, 'ArrowLeft', 'Alt+Shift+ArrowRight');
  expect(await selected(page)).toBe('Few observers believe that the visit is really about pipelines.');
  await press(page, 'Escape', 'Home', 'Alt+Shift+ArrowUp');
  expect(await selected(page)).toBe('Few');
  await press(page, 'Alt+Shift+ArrowUp');
  expect(await selected(page)).toMatch(/^Few observers .* pipelines\.$/);
  await press(page, 'Alt+Shift+ArrowDown');
  expect(await selected(page)).toBe('Few');
  await press(page, 'ControlOrMeta+Shift+ArrowDown', 'ControlOrMeta+Shift+ArrowDown');
  expect(await selected(page)).toMatch(/^Few[^]*\n\nThe massacre[^]*Syria and Iraq\.$/);
});

test('a caret shows where the keyboard is, and keeps its column from line to line', async ({
  desk: { page },
}) => {
  await clickOn(page, 'face-to-face');
  const caret = page.getByTestId('caret');
  await expect(caret).toBeVisible();
  const start = await caret.boundingBox();
  await press(page, 'ArrowDown', 'ArrowDown');
  const below = await caret.boundingBox();
  expect(below?.y).toBeGreaterThan((start?.y ?? 0) + 40);
  expect(Math.abs((below?.x ?? 0) - (start?.x ?? 0))).toBeLessThan(20);
  await press(page, 'ArrowUp', 'ArrowUp');
  expect(await caret.boundingBox()).toEqual(start);
});

test('a screen reader hears what the caret stands in', async ({ desk: { page } }) => {
  await clickOn(page, 'rescue');
  await expect(page.getByRole('status').filter({ hasText: /Bias note: .*Stance: / })).toBeAttached();
  await press(page, 'ControlOrMeta+Shift+ArrowRight');
  await expect(page.getByRole('status').filter({ hasText: 'word' })).toBeAttached();
});
