import { expect, test } from 'vitest';
import type { CommandId } from '../../../renderer/app/command-entry.ts';
import { commandOf, commands } from '../../../renderer/app/commands.ts';
import { refusalOf } from '../../../renderer/app/refused-shortcut.ts';
import { matches, shortcutOf, type Platform } from '../../../renderer/app/shortcut.ts';
import {
  giveShortcut,
  holderOf,
  resetShortcuts,
  shortcutsOf,
  type ChangedShortcuts,
} from '../../../renderer/app/shortcuts.ts';

function command(id: CommandId) {
  const found = commandOf(id);
  if (found === undefined) throw new Error(`There is no command ${id}`);
  return found;
}

function of(id: CommandId, changed: ChangedShortcuts): readonly string[] {
  return shortcutsOf(command(id), changed);
}

const next = command('annotation.next');
const previous = command('annotation.previous');

test('a shortcut that is given to a command is taken from the one that had it, and nothing else changes', () => {
  expect(holderOf('K', next, {})?.id).toBe('annotation.previous');
  const changed = giveShortcut(next, 'K', {});
  expect(changed).toEqual({ 'annotation.next': ['K'], 'annotation.previous': ['Alt+ArrowUp'] });
  expect(holderOf('K', previous, changed)?.id).toBe('annotation.next');
  expect(holderOf('J', next, changed)).toBeUndefined();
});

test('the order of modifiers makes no other shortcut', () => {
  expect(holderOf('Shift+Mod+Z', next, {})?.id).toBe('edit.redo');
});

test('a command can be left without a shortcut, and comes back to its own', () => {
  const changed = giveShortcut(next, 'K', {});
  const none = giveShortcut(previous, null, changed);
  expect(of('annotation.previous', none)).toEqual([]);
  const back = resetShortcuts(previous, none);
  expect(of('annotation.previous', back)).toEqual(['K', 'Alt+ArrowUp']);
  // Who was given it meanwhile has it no more: no two commands share a key.
  expect(of('annotation.next', back)).toEqual([]);
  expect(resetShortcuts(next, back)).toEqual({});
});

test.each<readonly [string, CommandId, Platform, ReturnType<typeof refusalOf>]>([
  ['Mod+ArrowRight', 'annotation.next', 'linux', 'text'],
  ['Alt+ArrowRight', 'annotation.next', 'darwin', 'text'],
  ['Space', 'annotation.next', 'linux', 'text'],
  ['Mod+A', 'annotation.next', 'win32', 'text'],
  ['Mod+C', 'annotation.next', 'linux', 'system'],
  ['Tab', 'annotation.next', 'linux', 'system'],
  ['Mod+H', 'annotation.next', 'darwin', 'system'],
  ['Mod+H', 'annotation.next', 'linux', null],
  ['G', 'annotation.next', 'linux', null],
  ['G', 'command.palette', 'linux', 'typing'],
  ['Alt+G', 'command.palette', 'linux', null],
])('%s for %s on %s: %s', (shortcut, id, platform, refusal) => {
  expect(refusalOf(shortcut, command(id), platform)).toBe(refusal);
});

test('no command has a shortcut of its own that would be refused', () => {
  const refused = commands.flatMap((each) =>
    each.shortcuts.filter(
      (shortcut) =>
        !['Escape', 'Alt+ArrowDown', 'Alt+ArrowUp'].includes(shortcut) &&
        (refusalOf(shortcut, each, 'linux') ?? refusalOf(shortcut, each, 'darwin')) !== null,
    ),
  );
  expect(refused).toEqual([]);
});

interface Pressed {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
  readonly altKey?: boolean;
  readonly shiftKey?: boolean;
}

test.each<readonly [string, Platform, Pressed]>([
  ['J', 'linux', { key: 'j', code: 'KeyJ' }],
  ['Shift+B', 'linux', { key: 'B', code: 'KeyB', shiftKey: true }],
  ['Mod+Alt+K', 'linux', { key: 'k', code: 'KeyK', ctrlKey: true, altKey: true }],
  ['Mod+K', 'darwin', { key: 'k', code: 'KeyK', metaKey: true }],
  ['Alt+A', 'darwin', { key: 'å', code: 'KeyA', altKey: true }],
  ['Alt+1', 'darwin', { key: '¡', code: 'Digit1', altKey: true }],
  ['?', 'linux', { key: '?', code: 'Slash', shiftKey: true }],
  ['S', 'linux', { key: 'س', code: 'KeyS' }],
  ['Ü', 'linux', { key: 'ü', code: 'BracketLeft' }],
  ['Mod+>', 'linux', { key: '>', code: 'Period', ctrlKey: true, shiftKey: true }],
  ['Shift+F6', 'win32', { key: 'F6', code: 'F6', shiftKey: true }],
  ['Alt+Space', 'linux', { key: ' ', code: 'Space', altKey: true }],
  ['5', 'linux', { key: '(', code: 'Digit5' }],
])('what was pressed is recorded as %s (%s) and heard again', (shortcut, platform, pressed) => {
  const event = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...pressed };
  expect(shortcutOf(event, platform)).toBe(shortcut);
  expect(matches(shortcut, event, platform)).toBe(true);
});

test('modifiers alone, and dead keys, are no shortcut', () => {
  for (const key of ['Shift', 'Control', 'Dead', 'CapsLock']) {
    const event = { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
    expect(shortcutOf(event, 'linux')).toBeNull();
  }
});
