import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/api/menu-commands.ts';

type Item = MenuItemConstructorOptions;

/**
 * Puts up the native menu. Its entries name commands of the page, which knows what they are about; windows, zoom and
 * the clipboard are Chromium's own affair (roles).
 * @param choose is told the command of the entry that was chosen
 */
export function installMenu(choose: (command: MenuCommand) => void): void {
  const mac = process.platform === 'darwin';
  const own = commandItem(choose, mac);
  const menus: readonly Item[] = [
    ...(mac ? [applicationMenu(own)] : []),
    fileMenu(own, mac),
    editMenu(own),
    viewMenu(own),
    goMenu(own),
    ...(mac ? [{ role: 'windowMenu' } as const] : []),
    helpMenu(own, mac),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menus]));
}

type OwnItem = (id: MenuCommand, label: string, accelerator?: string) => Item;

/**
 * An entry that the page carries out. Its shortcut is shown and not registered: the page has the key first anyway, and
 * in a text field it must stay the field's. macOS cannot show without registering; there only shortcuts with Command
 * are shown, which the page hears before the menu does.
 */
function commandItem(choose: (command: MenuCommand) => void, mac: boolean): OwnItem {
  return (id, label, accelerator) => ({
    id,
    label,
    ...(accelerator === undefined || (mac && !accelerator.startsWith('Command'))
      ? {}
      : { accelerator, registerAccelerator: false }),
    click: () => choose(id),
  });
}

const separator: Item = { type: 'separator' };

function applicationMenu(own: OwnItem): Item {
  return {
    label: app.name,
    submenu: [
      { role: 'about' },
      separator,
      own('screen.settings', 'Settings…', 'Command+,'),
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
}

function fileMenu(own: OwnItem, mac: boolean): Item {
  return {
    label: '&File',
    submenu: [
      own('article.import', 'Import…', 'CommandOrControl+O'),
      own('export.pdf', 'Export annotated PDF…', 'CommandOrControl+E'),
      separator,
      ...(mac ? [] : [own('screen.settings', 'Settings', 'Control+,'), separator]),
      { role: 'close' },
      ...(mac ? [] : [{ role: 'quit' } as const]),
    ],
  };
}

function editMenu(own: OwnItem): Item {
  return {
    label: '&Edit',
    submenu: [
      own('edit.undo', 'Undo', 'CommandOrControl+Z'),
      own('edit.redo', 'Redo', 'CommandOrControl+Shift+Z'),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  };
}

function viewMenu(own: OwnItem): Item {
  return {
    label: '&View',
    submenu: [
      own('screen.library', 'Library', 'CommandOrControl+1'),
      own('screen.reading', 'Reading', 'CommandOrControl+2'),
      own('screen.actors', 'Actors', 'CommandOrControl+3'),
      own('screen.codebook', 'Codebook', 'CommandOrControl+4'),
      separator,
      { label: 'Theme', submenu: themes(own) },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { role: 'resetZoom' },
      separator,
      { role: 'togglefullscreen' },
      ...(app.isPackaged ? [] : [separator, { role: 'toggleDevTools' } as const]),
    ],
  };
}

function themes(own: OwnItem): Item[] {
  return [
    own('theme.system', 'As the system'),
    own('theme.light', 'Light'),
    own('theme.dark', 'Dark'),
    own('theme.contrast', 'High contrast'),
  ];
}

function goMenu(own: OwnItem): Item {
  return {
    label: '&Go',
    submenu: [
      own('annotation.next', 'Next annotation', 'Alt+Down'),
      own('annotation.previous', 'Previous annotation', 'Alt+Up'),
      separator,
      own('command.palette', 'Commands…', 'CommandOrControl+K'),
    ],
  };
}

function helpMenu(own: OwnItem, mac: boolean): Item {
  return {
    role: 'help',
    submenu: [
      own('help.shortcuts', 'Keyboard shortcuts', '?'),
      ...(mac ? [] : [separator, { role: 'about' } as const]),
    ],
  };
}
