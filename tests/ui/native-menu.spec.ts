import path from 'node:path';
import type { MenuCommand } from '../../shared/api/menu-commands.ts';
import { articleText, dragOver } from './article-text.ts';
import { expect, test } from './desk.ts';
import type { Desk } from './hosts/host.ts';

const sample = path.join(import.meta.dirname, '../../fixtures/tehran-visit.md');

test.beforeEach(({ host }) => {
  test.skip(host.name === 'loopback', 'a browser’s window has no native menu');
});

async function choose(desk: Desk, command: MenuCommand): Promise<void> {
  await desk.clickMenu?.(command);
}

test('the native menu goes to screens, changes the theme, shows the shortcuts', async ({ desk }) => {
  const { page } = desk;
  for (const [command, name] of [
    ['screen.library', 'Library'],
    ['screen.actors', 'Actors'],
    ['screen.codebook', 'Codebook'],
    ['screen.settings', 'Settings'],
    ['screen.reading', 'Reading'],
  ] as const) {
    await choose(desk, command);
    const button = page.getByRole('navigation').getByRole('button', { name });
    await expect(button).toHaveAttribute('aria-current', 'page');
  }
  await choose(desk, 'theme.dark');
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  await choose(desk, 'help.shortcuts');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('Import in the native menu asks in the native dialog', async ({ desk }) => {
  await desk.chooseFiles([sample], () => choose(desk, 'article.import'));
  await expect(desk.page.getByText(/is in the library already/)).toBeVisible();
});

test('Undo in the native menu takes back a step, and in a field what was typed there', async ({ desk }) => {
  const { page } = desk;
  const all = page.getByRole('tab', { name: /^All / });
  await dragOver(page, 'Hassan Rouhani');
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await expect(all).toHaveText('All 35');

  await all.click();
  await page.getByRole('searchbox').pressSequentially('abc');
  await choose(desk, 'edit.undo');
  await expect(page.getByRole('searchbox')).not.toHaveValue('abc');
  await expect(all).toHaveText('All 35');

  await articleText(page).focus();
  await choose(desk, 'edit.undo');
  await expect(all).toHaveText('All 34');
  await choose(desk, 'edit.redo');
  await expect(all).toHaveText('All 35');
});

test('the native menu goes from annotation to annotation', async ({ desk }) => {
  const { page } = desk;
  await articleText(page).focus();
  await choose(desk, 'annotation.next');
  const first = await page.getByRole('complementary').innerText();
  await choose(desk, 'annotation.next');
  await expect.poll(() => page.getByRole('complementary').innerText()).not.toBe(first);
});
