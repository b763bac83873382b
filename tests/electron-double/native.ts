import { EventEmitter } from 'node:events';
import type { Display, NativeTheme, Rectangle } from 'electron';
import { answerTest } from './control.ts';
import { mustBeReady } from './lifecycle.ts';
import { machine } from './settings.ts';
import { standIn } from './stand-in.ts';

/** The system's smaller parts: file manager, displays, theme. */
const revealed: string[] = [];
answerTest('shell.revealed', () => revealed);
const opened: string[] = [];
answerTest('shell.opened', () => opened);

export const shell = standIn('shell', {
  showItemInFolder: (file: string): void => {
    revealed.push(file);
  },
  openPath: (file: string): Promise<string> => {
    opened.push(file);
    return Promise.resolve('');
  },
});

function overlap(a: Rectangle, b: Rectangle): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, across) * Math.max(0, down);
}

const displays = machine.displays.map((workArea, id) => ({ id, workArea, bounds: workArea }) as Display);

export const screen = standIn('screen', {
  getDisplayMatching: (bounds: Rectangle): Display => {
    mustBeReady("The 'screen' module can't be used before the app 'ready' event");
    const [best] = displays.toSorted((a, b) => overlap(b.workArea, bounds) - overlap(a.workArea, bounds));
    if (best === undefined)
      throw new Error('electron-double: a machine without a display is not stood in for');
    return best;
  },
});

type Theme = NativeTheme['themeSource'];

class DoubleTheme extends EventEmitter {
  #source: Theme = 'system';

  get themeSource(): Theme {
    return this.#source;
  }
  set themeSource(source: Theme) {
    if (!['system', 'light', 'dark'].includes(source)) throw new TypeError(`${source} is no theme`);
    this.#source = source;
    this.emit('updated');
  }
  get shouldUseDarkColors(): boolean {
    return this.#source === 'system' ? machine.prefersDark : this.#source === 'dark';
  }
}

export const theme = new DoubleTheme();
export const nativeTheme = standIn('nativeTheme', theme);
answerTest('nativeTheme.source', () => theme.themeSource);
