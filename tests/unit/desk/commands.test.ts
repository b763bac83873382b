import { expect, test } from 'vitest';
import { menuCommands } from '../../../shared/api/menu-commands.ts';
import { selectionKeys } from '../../../renderer/article/selection-keys.ts';
import { areApart } from '../../../renderer/app/command-entry.ts';
import { commandOf, commands } from '../../../renderer/app/commands.ts';
import { keyCaps, matches, type Platform } from '../../../renderer/app/shortcut.ts';
import { textKeys } from '../../../renderer/app/text-keys.ts';
import { frameEn } from '../../../renderer/words/en/frame.ts';

interface Pressed {
  readonly key: string;
  readonly code?: string;
  readonly ctrl?: boolean;
  readonly meta?: boolean;
  readonly alt?: boolean;
  readonly shift?: boolean;
}

function press({ key, code = '', ctrl = false, meta = false, alt = false, shift = false }: Pressed) {
  return { key, code, ctrlKey: ctrl, metaKey: meta, altKey: alt, shiftKey: shift };
}

test('Mod is Ctrl, and Command on Apple’s systems', () => {
  expect(matches('Mod+K', press({ key: 'k', ctrl: true }), 'linux')).toBe(true);
  expect(matches('Mod+K', press({ key: 'k', ctrl: true }), 'darwin')).toBe(false);
  expect(matches('Mod+K', press({ key: 'k', meta: true }), 'darwin')).toBe(true);
  expect(matches('Mod+K', press({ key: 'k' }), 'linux')).toBe(false);
});

test('a modifier too many is another shortcut', () => {
  expect(matches('Mod+Z', press({ key: 'z', ctrl: true }), 'linux')).toBe(true);
  expect(matches('Mod+Z', press({ key: 'Z', ctrl: true, shift: true }), 'linux')).toBe(false);
  expect(matches('Mod+Shift+Z', press({ key: 'Z', ctrl: true, shift: true }), 'linux')).toBe(true);
  expect(matches('B', press({ key: 'B', shift: true }), 'linux')).toBe(false);
});

test('characters count as they are typed, letters of other scripts by their place', () => {
  expect(matches('?', press({ key: '?', shift: true }), 'linux')).toBe(true);
  expect(matches('Alt+1', press({ key: '¡', code: 'Digit1', alt: true }), 'darwin')).toBe(true);
  expect(matches('S', press({ key: 'س', code: 'KeyS' }), 'linux')).toBe(true);
  expect(matches('Y', press({ key: 'z', code: 'KeyY' }), 'linux')).toBe(false);
});

test('shortcuts are written as the keys are', () => {
  expect(keyCaps('Mod+Shift+Z', 'linux', frameEn.keys)).toBe('Ctrl Shift Z');
  expect(keyCaps('Mod+Shift+Z', 'darwin', frameEn.keys)).toBe('⌘⇧Z');
});

test('no two commands of one screen have the same shortcut', () => {
  const all = commands.flatMap((command) => command.shortcuts.map((shortcut) => ({ command, shortcut })));
  const taken = all.filter(({ command, shortcut }, at) =>
    all.slice(0, at).some((other) => other.shortcut === shortcut && !areApart(other.command, command)),
  );
  expect(taken.map(({ command, shortcut }) => `${command.id} ${shortcut}`)).toEqual([]);
});

test('the desk knows every command of the native menu', () => {
  expect(menuCommands.filter((id) => commandOf(id) === undefined)).toEqual([]);
});

test.each<Platform>(['linux', 'darwin'])(
  'the keys that the list names for the text are its keys: %s',
  (platform) => {
    const mac = platform === 'darwin';
    const known = Object.keys(selectionKeys(mac)).map((key) => key.split('-').sort().join('-'));
    const named = textKeys(platform).map(({ shortcut }) =>
      shortcut
        .split('+')
        .map((part) => (part === 'Mod' ? (mac ? 'Meta' : 'Ctrl') : part))
        .sort()
        .join('-'),
    );
    expect(named.filter((key) => !known.includes(key))).toEqual([]);
  },
);
