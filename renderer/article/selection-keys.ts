import type { TextUnit } from './text-motion.ts';

/** Steps that follow the lines on the screen, and so the direction in which they run. */
export type VisualStep =
  | { readonly visual: 'character'; readonly towards: 'left' | 'right' }
  | { readonly visual: 'line'; readonly towards: 'up' | 'down' }
  | { readonly visual: 'line-edge'; readonly towards: 'start' | 'end' };

/** `sideways`: left is back in a paragraph that runs from left to right, and on in one that runs the other way. */
export type TextStep =
  | { readonly unit: TextUnit; readonly forward: boolean }
  | { readonly unit: TextUnit; readonly sideways: 'left' | 'right' };

export type Deed =
  | { readonly deed: 'move'; readonly step: VisualStep | TextStep; readonly extend: boolean }
  | { readonly deed: 'scroll'; readonly pages: 1 | -1 }
  | { readonly deed: 'grow' | 'shrink' | 'select-all' | 'collapse' | 'pick' };

type Motions = Readonly<Record<string, VisualStep | TextStep>>;

const everywhere: Motions = {
  ArrowLeft: { visual: 'character', towards: 'left' },
  ArrowRight: { visual: 'character', towards: 'right' },
  ArrowUp: { visual: 'line', towards: 'up' },
  ArrowDown: { visual: 'line', towards: 'down' },
  Home: { visual: 'line-edge', towards: 'start' },
  End: { visual: 'line-edge', towards: 'end' },
};

const onPc: Motions = {
  ...everywhere,
  'Ctrl-ArrowLeft': { unit: 'word', sideways: 'left' },
  'Ctrl-ArrowRight': { unit: 'word', sideways: 'right' },
  'Alt-ArrowLeft': { unit: 'sentence', sideways: 'left' },
  'Alt-ArrowRight': { unit: 'sentence', sideways: 'right' },
  'Ctrl-ArrowUp': { unit: 'paragraph', forward: false },
  'Ctrl-ArrowDown': { unit: 'paragraph', forward: true },
  'Ctrl-Home': { unit: 'article', forward: false },
  'Ctrl-End': { unit: 'article', forward: true },
};

const onMac: Motions = {
  ...everywhere,
  'Alt-ArrowLeft': { unit: 'word', sideways: 'left' },
  'Alt-ArrowRight': { unit: 'word', sideways: 'right' },
  'Ctrl-Alt-ArrowLeft': { unit: 'sentence', sideways: 'left' },
  'Ctrl-Alt-ArrowRight': { unit: 'sentence', sideways: 'right' },
  'Alt-ArrowUp': { unit: 'paragraph', forward: false },
  'Alt-ArrowDown': { unit: 'paragraph', forward: true },
  'Meta-ArrowLeft': { visual: 'line-edge', towards: 'start' },
  'Meta-ArrowRight': { visual: 'line-edge', towards: 'end' },
  'Meta-ArrowUp': { unit: 'article', forward: false },
  'Meta-ArrowDown': { unit: 'article', forward: true },
};

const others: Readonly<Record<string, Deed>> = {
  PageUp: { deed: 'scroll', pages: -1 },
  PageDown: { deed: 'scroll', pages: 1 },
  'Shift-Space': { deed: 'scroll', pages: -1 },
  Space: { deed: 'scroll', pages: 1 },
  'Mod-a': { deed: 'select-all' },
  Escape: { deed: 'collapse' },
  Enter: { deed: 'pick' },
};
const growOnPc: Readonly<Record<string, Deed>> = {
  'Alt-Shift-ArrowUp': { deed: 'grow' },
  'Alt-Shift-ArrowDown': { deed: 'shrink' },
};
const growOnMac: Readonly<Record<string, Deed>> = {
  'Ctrl-Shift-ArrowUp': { deed: 'grow' },
  'Ctrl-Shift-ArrowDown': { deed: 'shrink' },
};

/**
 * What each key does while the article has the focus, by the names of prosemirror-keymap. With Shift a motion extends
 * the selection.
 */
export function selectionKeys(mac: boolean): Readonly<Record<string, Deed>> {
  const keys: Record<string, Deed> = {};
  for (const [key, step] of Object.entries(mac ? onMac : onPc)) {
    keys[key] = { deed: 'move', step, extend: false };
    keys[`Shift-${key}`] = { deed: 'move', step, extend: true };
  }
  return { ...keys, ...others, ...(mac ? growOnMac : growOnPc) };
}
