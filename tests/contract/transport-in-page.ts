import type { Page } from 'playwright';
import type { DeskEvent } from '../../shared/api/desk-event.ts';
import type { Transport } from '../../shared/api/transport.ts';

/** What a subscription in the page tells here. */
type Listener = (told: never) => void;

/**
 * Drives from here the transport that a page has: the preload's bridge, or the one of the page that has nothing else.
 * What a call carries is plain data on both ways.
 */
export async function transportInPage(page: Page): Promise<Transport> {
  const listeners = new Map<number, Listener>();
  await page.exposeFunction('tellTest', (id: number, told: never) => listeners.get(id)?.(told));
  // What was asked of the page before a call has happened before the call.
  let asked: Promise<unknown> = Promise.resolve();
  const inPage = (script: string): void => {
    asked = asked.then(() => page.evaluate(script));
  };
  const follow = (method: 'subscribe' | 'onConnection', listener: Listener): (() => void) => {
    const id = listeners.size;
    listeners.set(id, listener);
    inPage(
      `(window.ends ??= [])[${id}] = ${transport}.${method}((told) => tellTest(${id}, told)); undefined`,
    );
    return () => inPage(`window.ends[${id}]()`);
  };
  const canBreak = await page.evaluate<boolean>(`${transport}.onConnection !== undefined`);
  return {
    send: async (call) => {
      await asked;
      // As JSON, for it may nest deeper than what Playwright carries by itself.
      const json = JSON.stringify(JSON.stringify(call));
      return page.evaluate(`${transport}.send(JSON.parse(${json}))`);
    },
    subscribe: (listener: (event: DeskEvent) => void) => follow('subscribe', listener),
    ...(canBreak && {
      onConnection: (listener: (connected: boolean) => void) => follow('onConnection', listener),
    }),
  };
}

const transport = '(window.transport ?? window.slantwise)';
