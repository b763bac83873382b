import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/api/menu-commands.ts';
import type { DesktopWords } from '../../shared/words/desktop-en.ts';
import { acceleratorOf } from './accelerator.ts';

type Item = MenuItemConstructorOptions;
type Shortcuts = Readonly<Record<string, readonly string[]>>;

/** What the entries of the menu are made with. */
interface Maker {
  readonly mac: boolean;
  readonly words: DesktopWords;
  /** @param shortcut the command's own, as the page's table of commands has it */
  own(id: MenuCommand, shortcut?: string): Item;
  role(role: keyof DesktopWords['roles']): Item;
}

/**
 * Puts up the native menu. Its entries name commands of the page, which knows what they are about; windows, zoom and
 * the clipboard are Chromium's own affair (roles).
 * @param choose is told the command of the entry that was chosen
 * @param changed the shortcuts that the analyst changed, by the command's id
 */
export function installMenu(
  choose: (command: MenuCommand) => void,
  words: DesktopWords,
  changed: Shortcuts,
): void {
  const mac = process.platform === 'darwin';
  const maker: Maker = {
    mac,
    words,
    own: (id, shortcut) =>
      commandItem(id, words, changed[id] === undefined ? shortcut : changed[id][0], mac, choose),
    role: (role) => ({ role, label: words.roles[role] }),
  };
  const menus: readonly Item[] = [
    ...(mac ? [applicationMenu(maker)] : []),
    fileMenu(maker),
    editMenu(maker),
    viewMenu(maker),
    goMenu(maker),
    ...(mac ? [{ role: 'windowMenu' } as const] : []),
    helpMenu(maker),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menus]));
}

/**
 * An entry that the page carries out. Its shortcut is shown and not registered: the page has the key first anyway, and
 * in a text field it must stay the field's. macOS cannot show without registering; there only shortcuts with Command
 * are shown, which the page hears before the menu does.
 */
function commandItem(
  id: MenuCommand,
  words: DesktopWords,
  shortcut: string | undefined,
  mac: boolean,
  choose: (command: MenuCommand) => void,
): Item {
  const accelerator = shortcut === undefined ? null : acceleratorOf(shortcut);
  return {
    id,
    label: words.commands[id],
    ...(accelerator === null || (mac && !accelerator.startsWith('Command'))
      ? {}
      : { accelerator, registerAccelerator: false }),
    click: () => choose(id),
  };
}

const separator: Item = { type: 'separator' };

function applicationMenu({ own, role }: Maker): Item {
  return {
    label: app.name,
    submenu: [
      role('about'),
      separator,
      own('screen.settings', 'Mod+,'),
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      role('quit'),
    ],
  };
}

function fileMenu({ own, role, words, mac }: Maker): Item {
  return {
    label: words.menus.file,
    submenu: [
      own('article.import', 'Mod+O'),
      own('article.import-folder'),
      own('article.annotate'),
      own('bundle.open'),
      separator,
      own('bundle.hand-out'),
      own('export.pdf', 'Mod+E'),
      own('screen.export', 'Mod+Shift+E'),
      separator,
      ...(mac ? [] : [own('screen.settings', 'Mod+,'), separator]),
      role('close'),
      ...(mac ? [] : [role('quit')]),
    ],
  };
}

function editMenu({ own, role, words }: Maker): Item {
  return {
    label: words.menus.edit,
    submenu: [
      own('edit.undo', 'Mod+Z'),
      own('edit.redo', 'Mod+Shift+Z'),
      separator,
      role('cut'),
      role('copy'),
      role('paste'),
      role('selectAll'),
      separator,
      own('find.open', 'Mod+F'),
      own('find.next', 'Mod+G'),
      own('screen.search', 'Mod+Shift+F'),
    ],
  };
}

function viewMenu({ own, role, words }: Maker): Item {
  return {
    label: words.menus.view,
    submenu: [
      own('screen.library', 'Mod+1'),
      own('screen.reading', 'Mod+2'),
      own('screen.actors', 'Mod+3'),
      own('screen.codebook', 'Mod+4'),
      own('screen.team', 'Mod+5'),
      separator,
      {
        label: words.menus.theme,
        submenu: [own('theme.system'), own('theme.light'), own('theme.dark'), own('theme.contrast')],
      },
      role('zoomIn'),
      role('zoomOut'),
      role('resetZoom'),
      separator,
      role('togglefullscreen'),
      ...(app.isPackaged ? [] : [separator, { role: 'toggleDevTools' } as const]),
    ],
  };
}

function goMenu({ own, words }: Maker): Item {
  return {
    label: words.menus.go,
    submenu: [
      own('annotation.next', 'Alt+ArrowDown'),
      own('annotation.previous', 'Alt+ArrowUp'),
      separator,
      own('command.palette', 'Mod+K'),
    ],
  };
}

function helpMenu({ own, role, words, mac }: Maker): Item {
  return {
    role: 'help',
    label: words.menus.help,
    submenu: [own('help.shortcuts', '?'), ...(mac ? [] : [separator, role('about')])],
  };
}
