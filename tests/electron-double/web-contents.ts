import { EventEmitter } from 'node:events';
import type { WebPreferences, WindowOpenHandlerResponse } from 'electron';
import type { CDPSession, Page, Request as PageRequest } from 'playwright';
import { fromChromium, toChromium } from './addresses.ts';
import { doubleApp } from './app.ts';
import { startChromium } from './chromium.ts';
import { answerTest } from './control.ts';
import { toOtherProcess } from './crossing.ts';
import { PreventableEvent } from './event.ts';
import { answerInvoke } from './ipc-main.ts';
import { linkPreload, type PreloadLink } from './preload-link.ts';
import { machine } from './settings.ts';
import { standIn } from './stand-in.ts';
import { answerRequests } from './traffic.ts';

type WindowOpenHandler = (details: { url: string; frameName: string }) => WindowOpenHandlerResponse;

/** What the application refused of a page, by what was asked. */
const refused = { navigations: [] as string[], windows: [] as string[] };
answerTest('webContents.refused', () => refused);

let contents = 0;

export class DoubleWebContents extends EventEmitter {
  readonly id = ++contents;
  readonly preferences: WebPreferences;
  /** As the application sees it. */
  readonly wrapped = standIn('webContents', this);
  readonly mainFrame: { readonly url: string };
  #page: Page | null = null;
  #session: CDPSession | null = null;
  #link: PreloadLink | null = null;
  #address = '';
  #crashed = false;
  #destroyed = false;
  #openHandler: WindowOpenHandler | null = null;
  /** Navigations that the application began itself: it is not asked about them. */
  readonly #own = new Set<string>();
  /** Navigations that the page announced. */
  readonly #announced = new Set<string>();

  constructor(preferences: WebPreferences) {
    super();
    this.preferences = preferences;
    const address = (): string => this.getURL();
    this.mainFrame = standIn('webFrameMain', {
      parent: null,
      get url() {
        return address();
      },
    });
    doubleApp.emit('web-contents-created', new PreventableEvent(), this.wrapped);
  }

  getURL(): string {
    return this.#page === null ? '' : fromChromium(this.#page.url());
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  isCrashed(): boolean {
    return this.#crashed;
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler;
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
    void this.#link?.send({ type: 'event', channel, args: toOtherProcess(args) });
  }

  async loadURL(address: string): Promise<void> {
    this.#address = address;
    const page = this.#page ?? (await this.#open());
    const target = toChromium(address);
    this.#own.add(target);
    try {
      await page.goto(target, { waitUntil: 'load' });
    } catch (error) {
      if (this.#destroyed) return;
      this.emit('did-fail-load', new PreventableEvent(), -2, String(error), address, true);
      throw new Error(`ERR_FAILED (-2) loading '${address}'`, { cause: error });
    }
  }

  reload(): void {
    // A page of Playwright's that crashed stays so: the window gets another one.
    if (this.#crashed) void this.#replacePage();
    else void this.loadURL(this.getURL());
  }

  forcefullyCrashRenderer(): void {
    // A page that has crashed does not answer any more.
    this.#session?.send('Page.crash').catch(() => undefined);
  }

  /** @param ask whether the page may object (`beforeunload`) */
  async close({ ask }: { ask: boolean }): Promise<void> {
    if (this.#page === null || this.#page.isClosed()) return this.#gone();
    const closed = this.#page.waitForEvent('close', { timeout: 0 });
    await this.#page.close({ runBeforeUnload: ask && !this.#crashed });
    await closed;
    this.#gone();
  }

  #gone(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.emit('destroyed');
  }

  async #replacePage(): Promise<void> {
    const crashed = this.#page;
    this.#crashed = false;
    this.#page = null;
    await this.loadURL(this.#address);
    await crashed?.close();
  }

  async #open(): Promise<Page> {
    const context = await startChromium();
    const page = context.pages().find((page) => page.url() === 'about:blank') ?? (await context.newPage());
    this.#page = page;
    const session = await context.newCDPSession(page);
    this.#session = session;
    session.on('Page.frameRequestedNavigation', ({ url }) => this.#announced.add(url));
    const { preload = null, contextIsolation = true, sandbox = true } = this.preferences;
    const options = { path: preload, contextIsolation, sandbox, platform: machine.platform };
    const link = await linkPreload(session, options, (message) => {
      if (message.type === 'preload-error') {
        this.emit('preload-error', new PreventableEvent(), preload, new Error(message.message));
        return;
      }
      const { id, channel, args } = message;
      const sender = { sender: this.wrapped, senderFrame: this.mainFrame };
      void answerInvoke(sender as never, channel, args).then((answer) =>
        link.send({ type: 'reply', id, ...answer }),
      );
    });
    this.#link = link;
    await answerRequests(page, (request) => this.#mayNavigate(request));
    page.on('load', () => this.emit('did-finish-load'));
    session.on('Page.windowOpen', ({ url, windowName }) =>
      this.#askAboutWindow(fromChromium(url), windowName),
    );
    page.on('popup', (popup) => void popup.close());
    page.on('crash', () => {
      this.#crashed = true;
      this.emit('render-process-gone', new PreventableEvent(), { reason: 'crashed', exitCode: 139 });
    });
    page.on('close', () => {
      if (page === this.#page) this.#gone();
    });
    return page;
  }

  /** Asks the application about a navigation that the page began; others it began itself, or the test did. */
  #mayNavigate(request: PageRequest): boolean {
    const frame = request.frame();
    const isMainFrame = frame.parentFrame() === null;
    if (this.#own.delete(request.url()) && isMainFrame) return true;
    // Both messages take the same way out of the page's process: the announcement is there first.
    if (!this.#announced.delete(request.url()) && isMainFrame) return true;
    const url = fromChromium(request.url());
    const event = Object.assign(new PreventableEvent(), { url, isMainFrame, isSameDocument: false });
    this.emit('will-frame-navigate', event);
    if (isMainFrame && !event.defaultPrevented) this.emit('will-navigate', event, url);
    if (event.defaultPrevented) refused.navigations.push(url);
    return !event.defaultPrevented;
  }

  /** The page of a window that was refused is closed as soon as it is there; it has loaded nothing. */
  #askAboutWindow(url: string, frameName: string): void {
    const { action } = this.#openHandler?.({ url, frameName }) ?? { action: 'allow' };
    if (action === 'allow') throw new Error('electron-double: a second window of a page is not stood in for');
    refused.windows.push(url);
  }
}
