import { expect, test } from 'vitest';
import type { DeskEvent } from '../../shared/api/desk-event.ts';
import { emptyDeskState, type DeskState } from '../../shared/api/desk-state.ts';
import { menuCommands, type MenuCommand } from '../../shared/api/menu-commands.ts';
import type { Transport } from '../../shared/api/transport.ts';
import { commandsEn } from '../../renderer/words/en/commands.ts';
import type { Entry } from '../electron-double/menu.ts';
import { acceleratorOf } from '../../electron/desktop/accelerator.ts';
import { commandOf } from '../../renderer/app/commands.ts';
import { call, deskFolders, sharedDesktop, startDesktop } from './desktop-desk.ts';

const shared = sharedDesktop();

function everyEntry(entries: readonly Entry[]): readonly Entry[] {
  return entries.flatMap((entry) => [entry, ...everyEntry(entry.submenu)]);
}

test('every command that a menu may name is one of the page’s', () => {
  expect(Object.keys(commandsEn.names)).toEqual(expect.arrayContaining([...menuCommands]));
});

test.for(['linux', 'darwin', 'win32'] as const)('the menu on %s has everything, once', async (platform) => {
  const desk =
    platform === process.platform
      ? shared.desk
      : startDesktop(await deskFolders(), { machine: { platform } });
  await desk.until('menu-set');
  const entries = await desk.ask<readonly Entry[]>('menu.entries');
  const all = everyEntry(entries);
  expect(all.flatMap(({ id }) => id ?? []).toSorted()).toEqual([...menuCommands].toSorted());

  const roles = all.flatMap(({ role }) => role ?? []);
  expect(roles).toEqual(
    expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'togglefullscreen', 'zoomIn']),
  );
  expect(roles).toEqual(expect.arrayContaining(['close', 'quit', 'about', 'help']));
  // Ours, not Chromium's: those would undo in a text field only.
  expect(roles).not.toEqual(expect.arrayContaining(['undo']));
  expect(entries[0]?.label).toBe(platform === 'darwin' ? 'Slantwise' : '&File');
  expect(roles.includes('services')).toBe(platform === 'darwin');

  // A shortcut is shown for each, and only the page hears it.
  const ours = all.filter(({ id, accelerator }) => id !== null && accelerator !== null);
  expect(ours.length).toBeGreaterThan(8);
  expect(ours.filter(({ registerAccelerator }) => registerAccelerator)).toEqual([]);
  const accelerators = ours.map(({ accelerator }) => accelerator ?? '');
  // On macOS what is shown is registered: no key there that an analyst may want to type.
  const registered = platform === 'darwin' ? accelerators : [];
  expect(registered.filter((key) => !key.startsWith('Command'))).toEqual([]);
  expect(new Set(accelerators).size).toBe(accelerators.length);
  // What is shown is what the page hears.
  const unheard = ours.filter(
    ({ id, accelerator }) =>
      commandOf(id ?? '')?.shortcuts.some((shortcut) => acceleratorOf(shortcut) === accelerator) !== true,
  );
  expect(unheard).toEqual([]);
});

test('the menu follows the shortcuts that were changed, and the language that was chosen, at once', async () => {
  const { desk, page } = shared;
  const remember = async (fields: Partial<DeskState>): Promise<void> => {
    const state = { ...emptyDeskState, ...fields };
    expect(await call(page, 'desk.remember', { state })).toMatchObject({ ok: true });
  };
  await remember({
    language: 'de',
    shortcuts: {
      'annotation.next': ['Mod+Alt+Ü'],
      'annotation.previous': [],
      'screen.library': ['Alt+ArrowLeft'],
    },
  });
  const entries = await desk.ask<readonly Entry[]>('menu.entries');
  const entry = (id: MenuCommand): Entry | undefined => everyEntry(entries).find((each) => each.id === id);
  expect(entries.map(({ label }) => label)).toContain('&Datei');
  expect(entry('screen.library')).toMatchObject({ label: 'Bibliothek', accelerator: 'Alt+Left' });
  expect(entry('annotation.previous')).toMatchObject({ label: 'Vorige Annotation', accelerator: null });
  // Electron has no name for this key: nothing is better than a wrong one.
  expect(entry('annotation.next')?.accelerator).toBeNull();
  await remember({});
  const again = await desk.ask<readonly Entry[]>('menu.entries');
  expect(again.map(({ label }) => label)).toContain('&File');
});

test('what is chosen in the menu reaches the page', async () => {
  const { desk, page } = shared;
  await page.evaluate(() => {
    const { slantwise } = window as unknown as { slantwise: Transport };
    const heard: DeskEvent[] = [];
    slantwise.subscribe((event) => heard.push(event));
    Object.assign(window, { heard });
  });
  await desk.ask('menu.choose', 'annotation.next');
  await desk.ask('menu.choose', 'edit.undo');
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { heard: DeskEvent[] }).heard), { timeout: 10_000 })
    .toEqual([
      { type: 'menu', command: 'annotation.next' },
      { type: 'menu', command: 'edit.undo' },
    ]);
});

test('the right mouse button offers the clipboard where there is something for it', async () => {
  const { desk } = shared;
  const editFlags = {
    canUndo: true,
    canRedo: false,
    canCut: false,
    canCopy: false,
    canPaste: true,
    canSelectAll: true,
  };
  for (const params of [
    { isEditable: false, selectionText: '', editFlags },
    { isEditable: false, selectionText: 'Few observers', editFlags },
    { isEditable: true, selectionText: '', editFlags },
  ]) {
    await desk.ask('window.contextMenu', params);
  }
  const [copy, edit, ...more] = await desk.ask<readonly (readonly Entry[])[]>('menu.contextMenus');
  expect(more).toEqual([]);
  expect(copy?.map(({ role }) => role)).toEqual(['copy']);
  const enabled = edit?.filter(({ enabled, role }) => enabled && role !== null).map(({ role }) => role);
  expect(enabled).toEqual(['undo', 'paste', 'selectAll']);
});
