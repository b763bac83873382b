import { nativeTheme } from 'electron';
import type { DeskState } from '../../shared/api/desk-state.ts';

/** The page's `--desk` (renderer/app/theme/tokens.css): what shows before it has painted. */
const backgrounds = { light: '#f1efe9', dark: '#161513' };

/** @returns the colour of a window that has not painted yet */
export function backgroundColour(): string {
  return nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light;
}

/** Lets the system's parts (menus, dialogs, the window's frame) look as the analyst chose. */
export function adoptTheme(theme: DeskState['theme']): void {
  nativeTheme.themeSource = theme === 'contrast' ? 'system' : theme;
}
