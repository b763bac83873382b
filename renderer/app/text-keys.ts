import type { Words } from '../words/words.ts';
import type { Platform } from './shortcut.ts';

export interface TextKey {
  readonly name: keyof Words['commands']['textKeys'];
  readonly shortcut: string;
}

const pc: readonly TextKey[] = [
  { name: 'word', shortcut: 'Mod+ArrowRight' },
  { name: 'sentence', shortcut: 'Alt+ArrowRight' },
  { name: 'paragraph', shortcut: 'Mod+ArrowDown' },
  { name: 'extend', shortcut: 'Shift+ArrowRight' },
  { name: 'grow', shortcut: 'Alt+Shift+ArrowUp' },
  { name: 'shrink', shortcut: 'Alt+Shift+ArrowDown' },
  { name: 'pick', shortcut: 'Enter' },
];

const mac: readonly TextKey[] = [
  { name: 'word', shortcut: 'Alt+ArrowRight' },
  { name: 'sentence', shortcut: 'Ctrl+Alt+ArrowRight' },
  { name: 'paragraph', shortcut: 'Alt+ArrowDown' },
  { name: 'extend', shortcut: 'Shift+ArrowRight' },
  { name: 'grow', shortcut: 'Ctrl+Shift+ArrowUp' },
  { name: 'shrink', shortcut: 'Ctrl+Shift+ArrowDown' },
  { name: 'pick', shortcut: 'Enter' },
];

/** The article's own keys, for the list of shortcuts; renderer/article/selection-keys.ts carries them out. */
export function textKeys(platform: Platform): readonly TextKey[] {
  return platform === 'darwin' ? mac : pc;
}
