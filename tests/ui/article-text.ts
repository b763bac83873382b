import { expect, type Locator, type Page } from 'playwright/test';

/** The article's text, as a person finds it. */
export function articleText(page: Page): Locator {
  return page.getByRole('main').getByRole('document');
}

/** Selects words of the article with the pointer, and waits for the bar that offers to tag them. */
export async function dragOver(page: Page, words: string): Promise<void> {
  await dragAcross(page, words);
  await expect(page.getByRole('toolbar')).toBeVisible();
}

/** Drags the pointer over words of the article. */
export async function dragAcross(page: Page, words: string): Promise<void> {
  const { from, to } = await placeOf(page, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, to.y);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
}

/** Clicks on words of the article, in the middle of their first line. */
export async function clickOn(page: Page, words: string): Promise<void> {
  const { middle } = await placeOf(page, words);
  await page.mouse.click(middle.x, middle.y);
}

interface Point {
  readonly x: number;
  readonly y: number;
}
interface Place {
  readonly from: Point;
  readonly middle: Point;
  readonly to: Point;
}

/** Where words stand on the screen, in CSS pixels; they are scrolled into view. */
async function placeOf(page: Page, words: string): Promise<Place> {
  await expect(articleText(page)).toContainText(words);
  const found: Place[] = [];
  // Until they stand still: typefaces may have come only now.
  await expect
    .poll(
      async () => {
        const place = await articleText(page).evaluate(placeInText, words);
        const isSteady = place !== null && JSON.stringify(place) === JSON.stringify(found.at(-1));
        if (place !== null) found.push(place);
        return isSteady;
      },
      { intervals: [0, 30, 60, 120, 250, 500] },
    )
    .toBe(true);
  const place = found.at(-1);
  if (place === undefined) throw new Error(`“${words}” are not on the screen`);
  return place;
}

/** Runs in the page. Null while the words are not drawn: what is far from the view is left out. */
function placeInText(root: Element, words: string): Place | null {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const at = node.nodeValue?.indexOf(words) ?? -1;
    if (at === -1) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
    const first = lines[0];
    const last = lines.at(-1);
    if (first === undefined || last === undefined || first.top < 60 || last.bottom > innerHeight - 60) {
      node.parentElement?.scrollIntoView({ block: 'center' });
      return null;
    }
    return {
      from: { x: first.left + 1, y: first.top + first.height / 2 },
      middle: { x: (first.left + first.right) / 2, y: first.top + first.height / 2 },
      to: { x: last.right, y: last.top + last.height / 2 },
    };
  }
  throw new Error(`“${words}” is not within one stretch of the article`);
}
