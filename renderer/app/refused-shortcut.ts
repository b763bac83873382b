import { selectionKeys } from '../article/selection-keys.ts';
import type { CommandEntry } from './command-entry.ts';
import { canonicalShortcut, isTyped, type Platform } from './shortcut.ts';

/**
 * Why a shortcut cannot be given to a command: the text's own keys, what the window and the system do with it, or a
 * character for a command that listens while one types.
 */
export type ShortcutRefusal = 'text' | 'system' | 'typing';

/** What the window, the browser around it or the operating system keeps to itself, or should be left to them. */
const everywhere = [
  ...['Tab', 'Shift+Tab', 'Mod+Tab', 'Mod+Shift+Tab', 'ContextMenu', 'Shift+F10', 'F5', 'F11', 'F12'],
  ...['Mod+C', 'Mod+X', 'Mod+V', 'Mod+Shift+V', 'Mod+W', 'Mod+Shift+W', 'Mod+T', 'Mod+Shift+T', 'Mod+N'],
  ...['Mod+Shift+N', 'Mod+Q', 'Mod+R', 'Mod+Shift+R', 'Mod+L', 'Mod+Shift+I', 'Mod+Shift+J', 'Mod+Alt+I'],
  ...['Mod++', 'Mod+=', 'Mod+-', 'Mod+0', 'Shift+Enter', 'Mod+Enter'],
];
const onMac = [
  'Mod+H',
  'Mod+Alt+H',
  'Mod+M',
  'Mod+Space',
  'Mod+`',
  'Mod+Shift+3',
  'Mod+Shift+4',
  'Mod+Shift+5',
];
const onPc = ['Alt+F4', 'Alt+Tab', 'Alt+Space', 'Alt+Enter', 'Mod+Alt+Delete', 'Mod+Shift+Escape', 'Alt+D'];

/** @returns null when the command may have it */
export function refusalOf(
  shortcut: string,
  command: CommandEntry,
  platform: Platform,
): ShortcutRefusal | null {
  const wanted = canonicalShortcut(shortcut);
  const mac = platform === 'darwin';
  if (Object.keys(selectionKeys(mac)).some((key) => canonicalShortcut(asShortcut(key, mac)) === wanted)) {
    return 'text';
  }
  if ([...everywhere, ...(mac ? onMac : onPc)].some((each) => canonicalShortcut(each) === wanted)) {
    return 'system';
  }
  return command.inFields && isTyped(wanted) ? 'typing' : null;
}

/** A key as prosemirror-keymap names it, as the table of commands does. */
function asShortcut(key: string, mac: boolean): string {
  return key
    .split('-')
    .map((part) => (part === (mac ? 'Meta' : 'Ctrl') ? 'Mod' : part.length === 1 ? part.toUpperCase() : part))
    .join('+');
}
