import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { articleText, clickOn, dragOver } from './article-text.ts';
import { expect, test } from './desk.ts';
import type { Desk } from './hosts/host.ts';
import { form, total } from './inspector.ts';

const fixture = (name: string): string => path.join(import.meta.dirname, '../../fixtures/articles', name);

async function importAndOpen({ page, chooseFiles }: Desk, file: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Library' }).click();
  await chooseFiles([file], () => page.getByRole('button', { name: 'Import…' }).click());
  await expect(articleText(page)).toBeVisible();
}

test('an Arabic article is read, selected and tagged from right to left', async ({ desk }) => {
  const { page } = desk;
  await importAndOpen(desk, fixture('water-talks-ar.txt'));
  await clickOn(page, 'وزارة الري');
  await page.keyboard.press('Home');
  const start = await page.getByTestId('caret').boundingBox();
  await page.keyboard.press('ArrowLeft');
  const next = await page.getByTestId('caret').boundingBox();
  expect(next?.x).toBeLessThan(start?.x ?? 0);
  expect(next?.y).toBe(start?.y);

  await dragOver(page, 'ليلى حدّاد');
  expect(await page.evaluate(() => String(getSelection()))).toBe('ليلى حدّاد');
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await expect(total(page)).toHaveText('All 1');
  // The margin is mirrored: cards stand where lines end, at the left.
  const card = page.getByRole('region', { name: 'Annotations beside the text' }).getByRole('listitem');
  const first = articleText(page).getByText('قال مسؤولون');
  expect((await card.boundingBox())?.x).toBeLessThan((await first.boundingBox())?.x ?? 0);
});

test('words of a Chinese article are stepped over one by one', async ({ desk }) => {
  const { page } = desk;
  await importAndOpen(desk, fixture('tram-line-zh.txt'));
  await clickOn(page, '承建公司');
  await page.keyboard.press('Home');
  await page.keyboard.press('ControlOrMeta+Shift+ArrowRight');
  const word = (await page.evaluate(() => String(getSelection()))).trim();
  expect(word.length).toBeGreaterThan(0);
  expect(word.length).toBeLessThan(5);
});

test('blanks and line breaks inside a paragraph are kept and quoted as they are', async ({ desk }) => {
  const { page } = desk;
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'slantwise-blanks-')), 'blanks.md');
  await writeFile(file, 'A title\n\nHe said  two  blanks and went on to the next one.\n');
  await importAndOpen(desk, file);
  await dragOver(page, 'said  two  blanks');
  await page.keyboard.press('n');
  await expect(form(page, 'New note')).toContainText('said  two  blanks', { useInnerText: true });
});
