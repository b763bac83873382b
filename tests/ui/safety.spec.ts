import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dragOver } from './article-text.ts';
import { expect, test } from './desk.ts';
import { giveFirstStart } from './first-start.ts';
import { total } from './inspector.ts';

test('what the disk refuses stays on the desk, is told, and is saved when it can be', async ({
  open,
  workspaceDir,
}) => {
  const { page } = await open();
  await expect(total(page)).toHaveText('All 34');
  await rename(workspaceDir, `${workspaceDir}.away`);
  await dragOver(page, 'Hassan Rouhani');
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  const told = page.getByRole('alert').filter({ hasText: 'The workspace’s folder is gone' });
  await expect(told).toContainText('1 step not saved yet.');
  await expect(total(page)).toHaveText('All 35');
  await expect(page.getByRole('contentinfo')).toContainText('Not saved yet: 1 step');
  await rename(`${workspaceDir}.away`, workspaceDir);
  await told.getByRole('button', { name: 'Try again' }).click();
  await expect(told).toBeHidden();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
});

test('a backup is made and restored in the settings', async ({ open }) => {
  const { page } = await open();
  await page.getByRole('navigation').getByRole('button', { name: 'Settings' }).click();
  const backups = page.getByRole('region', { name: 'Backups' });
  await expect(backups).toContainText('There is no backup yet.');
  await backups.getByRole('button', { name: 'Back up now' }).click();
  await expect(backups.getByRole('row')).toHaveCount(2);
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('Another name');
  await name.press('Enter');
  await expect(page.getByRole('banner')).toContainText('Another name');
  await backups.getByRole('button', { name: /^Restore the backup of/ }).click();
  await expect(page.getByRole('banner')).toContainText('My workspace');
  await expect(backups.getByRole('row')).toHaveCount(3); // the present was backed up first
});

test('a workspace that damage keeps closed is mended from its window', async ({
  host,
  open,
  workspaceDir,
}) => {
  const first = await open();
  await first.page.getByRole('navigation').getByRole('button', { name: 'Settings' }).click();
  const backups = first.page.getByRole('region', { name: 'Backups' });
  await backups.getByRole('button', { name: 'Back up now' }).click();
  await expect(backups.getByRole('row')).toHaveCount(2);
  await first.close();
  for (const file of ['workspace.json', 'workspace.previous.json'])
    await writeFile(path.join(workspaceDir, file), 'nothing that is any use');
  const { page, close } = await host.start({ workspaceDir });
  await expect(page.getByText('workspace.json is damaged, and so is the copy before it.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Restore the backup of/ })).toBeVisible();
  await page.getByRole('button', { name: 'Repair' }).click();
  await page.getByRole('navigation').getByRole('button', { name: 'Reading' }).click();
  await expect(total(page)).toHaveText('All 34');
  await close();
});

test('a workspace that another machine has open is for reading, and says who has it', async ({
  open,
  workspaceDir,
}) => {
  await giveFirstStart(workspaceDir);
  const holder = { pid: 4711, host: 'newsroom-3', since: '2026-11-25T09:00:00.000Z', key: 'theirs' };
  await writeFile(path.join(workspaceDir, 'lock.json'), JSON.stringify(holder));
  const { page } = await open();
  await expect(
    page.getByRole('status').filter({ hasText: 'newsroom-3 has had this workspace open' }),
  ).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('Read only');
  await dragOver(page, 'Hassan Rouhani');
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('region', { name: 'Notifications' }).getByText('This workspace is open for reading only'),
  ).toBeVisible();
  await expect(total(page)).toHaveText('All 34');
});
