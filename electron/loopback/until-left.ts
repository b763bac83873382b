import type { ChromiumWindow } from './chromium-window.ts';
import type { LoopbackServer } from './server.ts';

/** Milliseconds. */
export interface Patience {
  /** For the last words of a window whose browser has ended. */
  readonly afterEnd: number;
  /** For a page that is being loaded again, where the browser's process does not tell us of its end. */
  readonly forReload: number;
  /** For the window of a browser that was running already to come up. */
  readonly forFirst: number;
}

export const usualPatience: Patience = { afterEnd: 250, forReload: 3_000, forFirst: 15_000 };

/**
 * Waits until nobody is at the desk any more: the window's browser has ended and no other window holds an event stream.
 * @param endsWithWindow whether the browser ends with its last window; on macOS it stays, and the streams alone tell
 * @returns `not-opened` if the browser ended and nobody ever came
 */
export function untilLeft(
  window: Pick<ChromiumWindow, 'ended'>,
  server: Pick<LoopbackServer, 'streams' | 'onAddressUsed'>,
  { endsWithWindow, patience }: { readonly endsWithWindow: boolean; readonly patience: Patience },
): Promise<'left' | 'not-opened'> {
  const { streams } = server;
  /** Somebody came in; the page, once it runs, holds a stream as well. */
  let entered = false;
  let streamed = false;
  let ended = false;
  let tellsItsEnd = endsWithWindow;
  let timer: NodeJS.Timeout | undefined;
  const done = Promise.withResolvers<'left' | 'not-opened'>();
  const look = (): void => {
    clearTimeout(timer);
    streamed ||= streams.count > 0;
    entered ||= streamed;
    if (streams.count > 0 || !(ended || (streamed && !tellsItsEnd))) return;
    const { afterEnd, forReload, forFirst } = patience;
    const wait = !streamed ? forFirst : tellsItsEnd ? afterEnd : forReload;
    timer = setTimeout(() => done.resolve(entered ? 'left' : 'not-opened'), wait);
  };
  look();
  streams.onCount(look);
  server.onAddressUsed(() => (entered = true));
  void window.ended.then(() => {
    ended = true;
    // A process that ends before its page runs has handed the window to a browser that was running.
    tellsItsEnd &&= streamed;
    look();
  });
  return done.promise;
}
