import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { doubleApp } from './app.ts';
import { endChromium } from './chromium.ts';
import { answerTest, tellTest } from './control.ts';
import { PreventableEvent } from './event.ts';
import { answerInvoke } from './ipc-main.ts';
import { mustBeReady } from './lifecycle.ts';
import { standIn } from './stand-in.ts';
import { DoubleWebContents } from './web-contents.ts';

const windows = new Set<DoubleWindow>();
let made = 0;

class DoubleWindow extends EventEmitter {
  readonly id = ++made;
  readonly options: BrowserWindowConstructorOptions;
  readonly contents: DoubleWebContents;
  readonly wrapped = standIn('BrowserWindow', this);
  bounds: Rectangle;
  shown: boolean;
  focused = 0;
  maximized = false;
  fullScreen = false;
  minimized = false;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    mustBeReady('Cannot create BrowserWindow before app is ready');
    this.options = options;
    const { width = 800, height = 600, x = 0, y = 0, show = true, webPreferences = {} } = options;
    this.bounds = { x, y, width, height };
    this.shown = show;
    this.contents = new DoubleWebContents(webPreferences);
    this.contents.once('did-finish-load', () => this.emit('ready-to-show'));
    this.contents.once('destroyed', () => this.#gone());
    windows.add(this);
    tellTest({ tell: 'window-made' });
  }

  get webContents(): DoubleWebContents {
    return this.contents.wrapped;
  }

  loadURL = (address: string): Promise<void> => this.contents.loadURL(address);
  getBounds = (): Rectangle => this.bounds;
  getNormalBounds = (): Rectangle => this.bounds;
  isDestroyed = (): boolean => !windows.has(this);
  isVisible = (): boolean => this.shown;
  isMaximized = (): boolean => this.maximized;
  isFullScreen = (): boolean => this.fullScreen;
  isMinimized = (): boolean => this.minimized;

  show(): void {
    this.shown = true;
    tellTest({ tell: 'window-shown' });
  }
  focus(): void {
    this.focused++;
  }
  maximize(): void {
    this.maximized = true;
    this.show();
  }
  restore(): void {
    this.minimized = false;
  }
  setFullScreen(fullScreen: boolean): void {
    this.fullScreen = fullScreen;
  }

  close(): void {
    void this.tryToClose();
  }

  /** @returns whether it closed */
  async tryToClose(): Promise<boolean> {
    const event = new PreventableEvent();
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    await this.contents.close({ ask: true });
    return true;
  }

  #gone(): void {
    if (!windows.delete(this)) return;
    this.emit('closed');
    if (windows.size === 0) doubleApp.allWindowsClosed();
  }

  static getAllWindows(): DoubleWindow[] {
    return [...windows].map((window) => window.wrapped);
  }
}

/** `new` gives the wrapped window; `instanceof` and the static half stay. */
export const BrowserWindow = new Proxy(standIn('BrowserWindow', DoubleWindow), {
  construct: (_target, [options = {}]: [BrowserWindowConstructorOptions?]) =>
    new DoubleWindow(options).wrapped,
});

doubleApp.useWindows({
  closeAll: async () => {
    for (const window of windows) if (!(await window.tryToClose())) return true;
    return false;
  },
  destroyAll: async () => {
    windows.clear();
    await endChromium();
  },
});

function theWindow(): DoubleWindow {
  const [window] = windows;
  if (window === undefined) throw new Error('electron-double: there is no window');
  return window;
}

answerTest('window.state', () => {
  const { options, bounds, shown, focused, maximized, fullScreen, minimized, contents } = theWindow();
  const plain: unknown = JSON.parse(JSON.stringify(options));
  return { options: plain, bounds, shown, focused, maximized, fullScreen, minimized, url: contents.getURL() };
});
answerTest('window.put', (about) => {
  const { bounds, ...rest } = about as Partial<
    Pick<DoubleWindow, 'bounds' | 'maximized' | 'fullScreen' | 'minimized'>
  >;
  const window = theWindow();
  Object.assign(window, rest, { bounds: bounds ?? window.bounds });
});
answerTest('window.close', () => theWindow().close());
answerTest('window.crash', () => theWindow().contents.forcefullyCrashRenderer());
answerTest('window.contextMenu', (params) => {
  theWindow().contents.emit('context-menu', new PreventableEvent(), params);
});
/** A message as a frame would send it that is not the window's main frame at our address. */
answerTest('ipc.invokeAs', (about) => {
  const { url, main, channel, args } = about as {
    url: string | null;
    main: boolean;
    channel: string;
    args: unknown;
  };
  const sender = theWindow().contents;
  const senderFrame = url === null ? null : { url, parent: main ? null : sender.mainFrame };
  return answerInvoke({ sender: sender.wrapped, senderFrame } as never, channel, args);
});
