import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { anActor } from '../builders/records.ts';
import { call, deskFolders, openDesktop, startDesktop } from './desktop-desk.ts';

test('closing the window ends the application in good order, and all is there again: records, window, theme', async () => {
  const { desk, page, folders } = await openDesktop();
  const actor = anActor({ name: 'Mehmet Şimşek' });
  const bounds = { x: 300, y: 120, width: 1100, height: 700 };
  expect(await call(page, 'command.run', { command: { type: 'actor.create', actor } })).toMatchObject({
    ok: true,
  });
  await desk.ask('window.put', { bounds, maximized: true });
  // The system's own parts follow the theme at once.
  expect(await desk.ask('nativeTheme.source')).toBe('system');
  await page.getByRole('navigation').waitFor();
  await desk.ask('menu.choose', 'theme.dark');
  await expect.poll(() => desk.ask('nativeTheme.source'), { timeout: 10_000 }).toBe('dark');
  await desk.ask('window.close');
  expect(await desk.exit()).toBe(0);

  const again = startDesktop(folders);
  expect(await call(await again.page(), 'desk.open', {})).toMatchObject({
    ok: true,
    value: { actors: expect.arrayContaining([actor]) },
  });
  await again.until('window-shown');
  expect(await again.ask('window.state')).toMatchObject({
    options: { ...bounds, backgroundColor: '#161513' },
    maximized: true,
  });
  expect(await again.ask('nativeTheme.source')).toBe('dark');
  await again.ask('app.quit');
  expect(await again.exit()).toBe(0);
});

test('there is one desk: who starts another gets this one, a sentence, or one for reading', async () => {
  const { desk, folders } = await openDesktop();
  await desk.ask('window.put', { minimized: true });
  const heard = desk.next('second-instance');
  expect(await startDesktop(folders).exit()).toBe(0);
  await heard;
  expect(await desk.ask('window.state')).toMatchObject({ minimized: false, focused: 1 });
  expect(desk.dialogs).toEqual([]);

  const other = `${folders.workspace}-other`;
  const told = desk.next('dialog');
  expect(await startDesktop({ ...folders, workspace: other }).exit()).toBe(0);
  await told;
  expect(desk.dialogs).toMatchObject([
    { kind: 'message', options: { message: `Close this workspace first to open ${other}.` } },
  ]);

  // Another shell's application, for Electron's purposes: it has other folders and the same workspace.
  const stranger = startDesktop({ ...folders, userData: `${folders.userData}-other` });
  await stranger.until('window-made');
  expect(stranger.dialogs).toEqual([]);
});

test('a bundle that is double-clicked is opened by the desk that starts, and by the one that is there', async () => {
  const folders = await deskFolders();
  const files = ['letter.slantwise', 'cut off.slantwise'].map((name) => `${folders.workspace} ${name}`);
  const [letter = '', cut = ''] = files;
  await writeFile(letter, 'Dear colleague, the bundle follows.');
  await writeFile(cut, Buffer.from('504b0304140000000800', 'hex'));
  const desk = startDesktop(folders, { files: [letter] });
  const page = await desk.page();
  await page.getByText('This is no Slantwise bundle').first().waitFor();
  expect(await startDesktop(folders, { files: [cut] }).exit()).toBe(0);
  await page.getByText('The end of this bundle is missing').first().waitFor();
});

test.for([
  { name: 'beside every display', bounds: { x: 4_000, y: 0, width: 1100, height: 700 } },
  { name: 'above the display', bounds: { x: 0, y: -600, width: 1100, height: 700 } },
  { name: 'of no size', bounds: { x: 0, y: 0, width: 0, height: 0 } },
])('a window that was $name opens where a first one does', async ({ bounds }) => {
  const folders = await deskFolders();
  await mkdir(folders.userData, { recursive: true });
  const file = { bounds, maximized: false, fullScreen: false };
  await writeFile(path.join(folders.userData, 'window.json'), JSON.stringify(file));
  const desk = startDesktop(folders, { machine: { displays: [{ x: 0, y: 0, width: 1920, height: 1080 }] } });
  await desk.until('window-made');
  const { options } = await desk.ask<{ options: object }>('window.state');
  expect(options).toMatchObject({ width: 1440, height: 900 });
  expect(options).not.toHaveProperty('x');
});

test('a page that died is opened again, with a sentence; the second time the analyst is asked', async () => {
  const { desk, page } = await openDesktop();
  const crash = async (): Promise<void> => {
    const told = desk.next('dialog');
    await desk.ask('window.crash');
    await told;
  };
  const reopened = page.context().waitForEvent('page');
  await crash();
  const again = await reopened;
  await again.waitForURL(page.url());
  expect(await call(again, 'desk.open', {})).toMatchObject({ ok: true });

  await crash();
  const shown = desk.dialogs;
  expect(shown.map(({ options }) => options['message'])).toEqual([
    'The page stopped and was opened again; everything that was saved is there.',
    'The page stopped again; everything that was saved is kept.',
  ]);
  await desk.ask('dialog.answer', { kind: 'message', answer: 0 });
  await desk.ask('dialog.answer', { kind: 'message', answer: 1 });
  expect(await desk.exit()).toBe(0);
});

test('a fault in the main process is logged, told in one sentence, and ends in good order', async () => {
  const { desk, folders } = await openDesktop();
  const told = desk.next('dialog');
  await desk.ask('app.fault', 'a fault for the test');
  await told;
  expect(await desk.exit()).toBe(0);
  const log = await readFile(path.join(folders.userData, 'logs/slantwise.log'), 'utf8');
  expect(log).toMatch(/Fault in the main process: Error: a fault for the test/);
});

test('dialogs are the system’s own, and the page holds grants, not paths', async () => {
  const { desk, page } = await openDesktop();
  const article = path.join(import.meta.dirname, '../../fixtures/tehran-visit.md');
  await desk.ask('dialog.answer', { kind: 'open', answer: [article] });
  const files = await call(page, 'shell.chooseFiles', {});
  expect(files).toMatchObject({ ok: true, value: [{ name: 'tehran-visit.md', grant: expect.any(String) }] });
  expect(JSON.stringify(files)).not.toContain(import.meta.dirname);

  await desk.ask('dialog.answer', { kind: 'open', answer: null });
  expect(await call(page, 'shell.chooseFiles', {})).toEqual({ ok: true, value: null });

  await desk.ask('dialog.answer', { kind: 'save', answer: null });
  expect(
    await call(page, 'shell.chooseDestination', { suggestedName: '../../.bashrc', format: 'w3c' }),
  ).toEqual({ ok: true, value: null });
  const shown = desk.dialogs;
  expect(shown.map(({ kind }) => kind)).toEqual(['open', 'open', 'save']);
  expect(shown[0]?.options['properties']).toEqual(['openFile', 'multiSelections']);
  expect(shown[2]?.options['defaultPath']).toBe('.bashrc');
});
