import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import type { ShownDialog, Told } from './control.ts';
import type { Machine } from './settings.ts';

const runner = path.join(import.meta.dirname, 'run.ts');

export interface DoubleOptions {
  /** The folder that Electron would be given; its package.json names the main module. */
  readonly appFolder: string;
  /** Absolute; the application's own folder for what it keeps. */
  readonly userData: string;
  readonly args?: readonly string[];
  readonly machine?: Partial<Machine>;
  readonly env?: Readonly<Record<string, string>>;
}

type Happening = Exclude<Told['tell'], 'answer' | 'browser'>;

/** An application that runs on the double, in a process of its own, and the test's hold on it. */
export class DoubleProcess {
  readonly #child: ChildProcess;
  readonly #told = new EventEmitter();
  readonly #happened = new Set<string>();
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  readonly #exit = Promise.withResolvers<number | null>();
  readonly #browser = Promise.withResolvers<Browser>();
  #requests = 0;
  /** The dialogs that the application has shown, the first one first. */
  readonly dialogs: ShownDialog[] = [];
  /** What the application wrote to standard error. */
  errors = '';

  constructor({ appFolder, userData, args = [], machine = {}, env = {} }: DoubleOptions) {
    this.#child = spawn(process.execPath, [runner, appFolder, `--user-data-dir=${userData}`, ...args], {
      env: { ...process.env, ...env, ELECTRON_DOUBLE: JSON.stringify(machine) },
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.errors += text));
    this.#child.on('message', (told: Told) => this.#hear(told));
    this.#child.on('exit', (code) => this.#ended(code));
    // A test that does not want the page need not mind that there is none.
    this.#browser.promise.catch(() => undefined);
  }

  #hear(told: Told): void {
    if (told.tell === 'answer') {
      const waiting = this.#waiting.get(told.id);
      this.#waiting.delete(told.id);
      if (told.error === undefined) waiting?.resolve(told.value);
      else waiting?.reject(new Error(told.error));
      return;
    }
    if (told.tell === 'browser') {
      chromium.connectOverCDP(told.endpoint).then(this.#browser.resolve, this.#browser.reject);
    }
    if (told.tell === 'dialog') this.dialogs.push(told.shown);
    this.#happened.add(told.tell);
    this.#told.emit(told.tell);
  }

  #ended(code: number | null): void {
    const gone = new Error(`The application has ended (exit ${code})\n${this.errors}`);
    for (const waiting of this.#waiting.values()) waiting.reject(gone);
    this.#browser.reject(gone);
    this.#exit.resolve(code);
  }

  /** Asks the double; what there is to ask is where `answerTest` is called. */
  async ask<T>(ask: string, about: unknown = null): Promise<T> {
    const id = this.#requests++;
    const answer = Promise.withResolvers<unknown>();
    this.#waiting.set(id, answer);
    this.#child.send({ id, ask, about }, (error) => error && answer.reject(error));
    return (await answer.promise) as T;
  }

  /** Waits until the double tells of something that happens from now on. */
  async next(happening: Happening): Promise<void> {
    await Promise.race([
      once(this.#told, happening),
      this.#exit.promise.then((code) => {
        throw new Error(`The application has ended (exit ${code}) before ${happening}\n${this.errors}`);
      }),
    ]);
  }

  /** Waits until something has happened, now or before. */
  async until(happening: Happening): Promise<void> {
    if (!this.#happened.has(happening)) await this.next(happening);
  }

  /** The window's page, once its document is there. */
  async page(): Promise<Page> {
    const browser = await this.#browser.promise;
    const [context] = browser.contexts();
    if (context === undefined) throw new Error('The browser has no profile');
    const shown = (page: Page): boolean => page.url() !== 'about:blank';
    for (;;) {
      const page = context.pages().find(shown);
      if (page !== undefined) {
        await page.waitForLoadState('load');
        return page;
      }
      await Promise.race([
        context.waitForEvent('page', { timeout: 0 }),
        ...context
          .pages()
          .map((page) => page.waitForURL((url) => url.href !== 'about:blank', { timeout: 0 })),
      ]);
    }
  }

  /** @returns the exit code, once the process has ended; null if it was killed */
  exit(): Promise<number | null> {
    return this.#exit.promise;
  }

  /** Ends what is still there, its browser too, without asking the application. */
  async end(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.connected) {
      // The answer may be lost in the end that it brings.
      await this.ask('app.exit').catch(() => undefined);
    }
    await this.exit();
  }

  /** Ends the application without warning; its browser notices by itself. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.exit();
  }
}
