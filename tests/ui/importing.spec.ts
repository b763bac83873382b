import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { aDocx, aParagraph } from '../builders/docx.ts';
import { aScan } from '../builders/pdf.ts';
import { dragOver } from './article-text.ts';
import { expect, test } from './desk.ts';

const articles = path.join(import.meta.dirname, '../../fixtures/articles');
const file = (name: string): string => path.join(articles, name);

async function openLibrary(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Library' }).click();
}

test('one file is imported and opened', async ({ desk }) => {
  const { page } = desk;
  await openLibrary(page);
  await desk.chooseFiles([file('tram-line-zh.txt')], () =>
    page.getByRole('button', { name: 'Import…' }).click(),
  );
  await expect(page.getByText(/^Imported “/)).toBeVisible();
  await expect(page.getByRole('main').getByRole('document')).toBeVisible();
  await openLibrary(page);
  await expect(page.getByRole('grid', { name: 'Library' }).getByRole('row')).toHaveCount(3);
});

test('several files give a list: imported, known, refused', { tag: '@page' }, async ({ desk }) => {
  const { page } = desk;
  const empty = path.join(await mkdtemp(path.join(tmpdir(), 'slantwise-import-')), 'nothing.txt');
  await writeFile(empty, '');
  await openLibrary(page);
  const files = [
    file('water-talks-ar.txt'),
    file('museum-budget-he.html'),
    file('water-talks-ar.txt'),
    empty,
  ];
  await desk.chooseFiles(files, () => page.getByRole('button', { name: 'Import…' }).click());
  const panel = page.getByRole('region', { name: 'Import' });
  await expect(panel.getByRole('heading')).toHaveText('2 articles imported');
  await expect(panel.getByRole('listitem').filter({ hasText: 'In the library already' })).toHaveCount(1);
  await expect(panel.getByRole('listitem').filter({ hasText: 'nothing.txt' })).toContainText(
    'This file is empty',
  );
  await panel
    .getByRole('button')
    .filter({ hasText: /\p{Script=Hebrew}/u })
    .click();
  await expect(page.getByRole('main').getByRole('document')).toContainText(/\p{Script=Hebrew}/u);
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(panel).toBeHidden();
});

test('a Word document is chosen and a folder is taken as a whole, with what cannot be read and why', async ({
  desk,
}) => {
  const { page } = desk;
  const folder = await mkdtemp(path.join(tmpdir(), 'slantwise-import-'));
  const word = path.join(folder, 'strike.docx');
  const body = [aParagraph('Harbour pilots walk out', 'Title'), aParagraph('The talks failed on Monday.')];
  await writeFile(word, aDocx({ body: body.join('') }));
  await openLibrary(page);
  await desk.chooseFiles([word], () => page.getByRole('button', { name: 'Import…' }).click());
  await expect(page.getByText('Imported “Harbour pilots walk out”.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('document')).toContainText('The talks failed on Monday.');

  const box = path.join(folder, 'Box');
  await mkdir(path.join(box, 'old', '.git'), { recursive: true });
  await writeFile(path.join(box, 'old', '.git', 'config'), 'hidden');
  await writeFile(path.join(box, 'old', 'letter.rtf'), String.raw`{\rtf1 The council \'96 again.\par}`);
  await writeFile(path.join(box, 'scan.pdf'), await aScan());
  await writeFile(path.join(box, 'talks.txt'), 'The talks go on.');
  // A real drop, by the browser's own hand: a script cannot make one of a folder.
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: [box], dragOperationsMask: 1 };
  await browser.send('Input.dispatchDragEvent', { type: 'dragEnter', x: 400, y: 400, data });
  await expect(page.getByText('Drop to import')).toBeVisible();
  await browser.send('Input.dispatchDragEvent', { type: 'drop', x: 400, y: 400, data });

  const panel = page.getByRole('region', { name: 'Import' });
  await expect(panel.getByRole('heading')).toHaveText('2 articles imported');
  const outcomes = panel.getByRole('listitem');
  await expect(outcomes).toHaveCount(3);
  await expect(outcomes.filter({ hasText: 'Box/scan.pdf' })).toContainText('This PDF is a scan');
  await expect(panel.getByRole('button', { name: 'letter' })).toBeVisible();
  await panel.getByRole('button', { name: 'Close' }).click();

  // By the command, all of it is known already.
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill('import folder');
  await desk.chooseFiles([box], () => page.getByRole('option', { name: 'Import folder…' }).click());
  await expect(panel.getByRole('heading')).toHaveText('0 articles imported');
  await expect(outcomes.filter({ hasText: 'In the library already' })).toHaveCount(2);
  await expect(outcomes.filter({ hasText: 'Box/scan.pdf' })).toHaveCount(1);
});

test(
  'a file of another program’s annotations says what it brought, into which article, and what not',
  { tag: '@page' },
  async ({ desk }) => {
    const { page } = desk;
    const lines = path.join(await mkdtemp(path.join(tmpdir(), 'slantwise-import-')), 'labels.jsonl');
    const labelled = { title: 'Dam talks', text: 'The dam is built.', label: [[4, 7, 'PLACE']] };
    await writeFile(lines, `${JSON.stringify(labelled)}\nno JSON\n`);
    await openLibrary(page);
    await desk.chooseFiles([lines], () => page.getByRole('button', { name: 'Import…' }).click());
    const panel = page.getByRole('region', { name: 'Import' });
    await expect(panel.getByRole('listitem').first()).toContainText(
      'The article came with them. 1 annotation added.',
    );
    await panel.getByText('1 line that could not be understood.').click();
    await expect(panel.getByText('2: no JSON')).toBeVisible();
    await panel.getByRole('button', { name: 'Dam talks' }).click();
    await expect(page.getByRole('main').getByRole('document')).toContainText('The dam is built.');
    await expect(page.getByText('#PLACE').first()).toBeVisible();
  },
);

test(
  'annotations made for one article are added to another that is open, and taken back as one step',
  { tag: '@page' },
  async ({ desk }) => {
    const { page } = desk;
    const excerpt = path.join(await mkdtemp(path.join(tmpdir(), 'slantwise-import-')), 'excerpt.txt');
    const sentence = 'The massacre in Paris has handed the Kremlin its opening.';
    await writeFile(excerpt, `From the briefing\n\n${sentence} Nobody asked what it cost.`);
    await openLibrary(page);
    await desk.chooseFiles([excerpt], () => page.getByRole('button', { name: 'Import…' }).click());
    await expect(page.getByRole('main').getByRole('document')).toContainText(sentence);

    const add = async (chosen: string): Promise<void> => {
      await page.keyboard.press('ControlOrMeta+k');
      await page.getByRole('combobox').fill('annotations from');
      await desk.chooseFiles([chosen], () =>
        page.getByRole('option', { name: 'Add annotations from a file…' }).click(),
      );
    };
    await add(excerpt);
    await expect(page.getByRole('alert')).toContainText('No annotations that can be read');
    await add(path.join(articles, '../tehran-visit.annotations.json'));
    const panel = page.getByRole('region', { name: 'Import' });
    const all = page.getByRole('tab', { name: /^All / });
    const outcome = panel.getByRole('listitem').first();
    await expect(panel.getByRole('heading')).toHaveText('3 annotations added');
    await expect(outcome).toContainText('One of them stands elsewhere than the file says');
    await expect(outcome).toContainText('Not taken, or not whole (32)');
    await expect(outcome).toContainText('“Vladimir Putin”: It is not in the article.');
    await expect(all).toHaveText('All 3');
    await panel.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(all).toHaveText('All 0');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(all).toHaveText('All 3');
  },
);

test('files dropped on the window become articles', async ({ desk: { page } }) => {
  const carried = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['# Dropped on the desk\n\nIt lay there and was read.'], 'dropped.md'));
    return transfer;
  });
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: carried });
  await expect(page.getByText('Drop to import')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: carried });
  await expect(page.getByText('Drop to import')).toBeHidden();
  await expect(page.getByText('Imported “Dropped on the desk”.')).toBeVisible();
});

test('pasted text becomes an article, but not in a field', { tag: '@page' }, async ({ desk: { page } }) => {
  const paste = (type: string, text: string): Promise<void> =>
    page.evaluate(
      ([kind, words]) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData(kind ?? '', words ?? '');
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      [type, text],
    );
  await paste('text/plain', 'Pasted headline\n\nThe first paragraph of what was pasted.');
  await expect(page.getByText('Imported “Pasted headline”.')).toBeVisible();
  // Where the middle button pastes what is selected, it must not import it.
  await dragOver(page, 'first paragraph');
  await page.getByText('Saved', { exact: true }).click({ button: 'middle' });
  await paste('text/html', '<h1>Pasted page</h1><p>The first paragraph.</p><p>Another one.</p>');
  await expect(page.getByText('Imported “Pasted page”.')).toBeVisible();

  await openLibrary(page);
  await page.getByRole('searchbox').focus();
  await paste('text/plain', 'Only words for the filter');
  await expect(page.getByRole('grid', { name: 'Library' }).getByRole('row')).toHaveCount(4);
});
