import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { allTold, answerTest, tellTest } from './control.ts';
import { PreventableEvent } from './event.ts';
import { becomeReady, isReady, mustNotBeReady } from './lifecycle.ts';
import { appFolder, machine, userData } from './settings.ts';
import { takeLock } from './single-instance.ts';
import { standIn } from './stand-in.ts';

/** What the application needs of its windows to quit; browser-window.ts puts it here. */
interface Windows {
  /** @returns whether a window refused */
  closeAll(): Promise<boolean>;
  destroyAll(): Promise<void>;
}

const { name, version, productName } = JSON.parse(
  readFileSync(path.join(appFolder, 'package.json'), 'utf8'),
) as { name: string; version: string; productName?: string };

const folders: Readonly<Record<string, string>> = {
  userData,
  sessionData: userData,
  logs: path.join(userData, 'logs'),
  documents: path.join(userData, 'documents'),
  downloads: path.join(userData, 'downloads'),
  home: homedir(),
  temp: tmpdir(),
};

class DoubleApp extends EventEmitter {
  readonly isPackaged = machine.isPackaged;
  readonly name = productName ?? name;
  readonly switches: Record<string, string> = {};
  readonly commandLine = standIn('app.commandLine', {
    appendSwitch: (key: string, value = ''): void => {
      mustNotBeReady('electron-double: switches are heeded before the application is ready only');
      this.switches[key] = value;
    },
  });
  sandboxed = false;
  #windows: Windows | null = null;
  #quitting = false;

  getName = (): string => this.name;
  getVersion = (): string => version;
  getLocale = (): string => 'en-GB';
  getAppPath = (): string => appFolder;
  isReady = isReady;

  getPath(name: string): string {
    const folder = folders[name];
    if (folder === undefined) throw new Error(`electron-double: app.getPath('${name}') is not stood in for`);
    return folder;
  }

  whenReady(): Promise<void> {
    if (isReady()) return Promise.resolve();
    return new Promise((resolve) => this.once('ready', () => resolve()));
  }

  enableSandbox(): void {
    mustNotBeReady('app.enableSandbox() can only be called before app is ready');
    this.sandboxed = true;
  }

  requestSingleInstanceLock(additionalData?: unknown): boolean {
    const own = { argv: process.argv, cwd: process.cwd(), additionalData: structuredClone(additionalData) };
    return takeLock(own, ({ argv, cwd, additionalData }) => {
      this.emit('second-instance', new PreventableEvent(), argv, cwd, additionalData);
      tellTest({ tell: 'second-instance' });
    });
  }

  quit(): void {
    // Asked for before the main module is done: Electron, too, gets to it afterwards.
    if (!this.#quitting) setImmediate(() => void this.#quit());
  }

  async #quit(): Promise<void> {
    if (this.#quitting) return;
    this.#quitting = true;
    const refused = this.#refusedBy('before-quit') || (await this.#windows?.closeAll()) === true;
    if (refused || this.#refusedBy('will-quit')) {
      this.#quitting = false;
      return;
    }
    await this.#end(0);
  }

  exit(code = 0): void {
    void this.#end(code);
  }

  async #end(code: number): Promise<void> {
    await this.#windows?.destroyAll();
    this.emit('quit', new PreventableEvent(), code);
    await allTold();
    process.exit(code);
  }

  #refusedBy(name: 'before-quit' | 'will-quit'): boolean {
    const event = new PreventableEvent();
    this.emit(name, event);
    return event.defaultPrevented;
  }

  /** The last window is gone. Electron quits by itself if nobody listens. */
  allWindowsClosed(): void {
    if (this.#quitting) return;
    if (this.listenerCount('window-all-closed') === 0) this.quit();
    else this.emit('window-all-closed');
  }

  useWindows(windows: Windows): void {
    this.#windows = windows;
  }

  /** The main module has been evaluated: only now is Electron ready (electron/electron#40719). */
  mainModuleDone(): void {
    if (this.#quitting) return;
    becomeReady();
    this.emit('ready', new PreventableEvent(), {});
  }
}

/** The double's own hold on the application. */
export const doubleApp = new DoubleApp();
export const app = standIn('app', doubleApp);

answerTest('app.state', () => ({ sandboxed: doubleApp.sandboxed, switches: doubleApp.switches }));
answerTest('app.exit', () => doubleApp.exit());
answerTest('app.quit', () => doubleApp.quit());
/** Something throws that nobody catches. */
answerTest('app.fault', (message) => {
  setImmediate(() => {
    throw new Error(String(message));
  });
});
