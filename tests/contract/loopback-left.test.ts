import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { untilLeft, usualPatience as patience } from '../../electron/loopback/until-left.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The streams of windows that come and go, and the browser's end, at the test's word. */
function aDesk({ endsWithWindow = true } = {}) {
  const watchers: (() => void)[] = [];
  const streams = { count: 0, onCount: (watcher: () => void) => void watchers.push(watcher) };
  const browser = Promise.withResolvers<string | null>();
  let enter = (): void => {};
  const server = { streams, onAddressUsed: (watcher: () => void) => void (enter = watcher) };
  const outcome = untilLeft({ ended: browser.promise }, server, { endsWithWindow, patience });
  let outcomeNow: 'left' | 'not-opened' | null = null;
  void outcome.then((now) => (outcomeNow = now));
  return {
    windows: (count: number) => {
      streams.count = count;
      for (const watcher of watchers) watcher();
    },
    addressIsUsed: () => enter(),
    browserEnds: () => browser.resolve(null),
    isStillOpenAfter: async (milliseconds: number) => {
      await vi.advanceTimersByTimeAsync(milliseconds);
      return outcomeNow === null;
    },
    outcomeNow: async () => {
      await vi.advanceTimersByTimeAsync(60_000);
      return outcomeNow;
    },
  };
}

describe('the desk is left', () => {
  test('when its browser ends', async () => {
    const desk = aDesk();
    desk.windows(1);
    desk.windows(0);
    desk.browserEnds();
    expect(await desk.outcomeNow()).toBe('left');
  });

  test('when the last window goes of a browser that ran already and took the window over', async () => {
    const desk = aDesk();
    desk.browserEnds();
    desk.windows(1);
    expect(await desk.isStillOpenAfter(60_000)).toBe(true);
    desk.windows(0);
    expect(await desk.outcomeNow()).toBe('left');
  });

  test('when the last window goes, where browsers stay without one', async () => {
    const desk = aDesk({ endsWithWindow: false });
    desk.windows(2);
    desk.windows(1);
    expect(await desk.isStillOpenAfter(60_000)).toBe(true);
    desk.windows(0);
    expect(await desk.outcomeNow()).toBe('left');
  });

  test('when the window is closed before its page has come up', async () => {
    const desk = aDesk();
    desk.addressIsUsed();
    desk.browserEnds();
    expect(await desk.outcomeNow()).toBe('left');
  });

  test('and it is told apart when nobody ever came', async () => {
    const desk = aDesk();
    desk.browserEnds();
    expect(await desk.outcomeNow()).toBe('not-opened');
  });
});

describe('the desk is not left', () => {
  test('while its page is loaded again', async () => {
    const desk = aDesk({ endsWithWindow: false });
    desk.windows(1);
    desk.windows(0);
    expect(await desk.isStillOpenAfter(patience.forReload - 1)).toBe(true);
    desk.windows(1);
    expect(await desk.isStillOpenAfter(60_000)).toBe(true);
  });

  test('before a slow browser has shown its window', async () => {
    const desk = aDesk({ endsWithWindow: false });
    expect(await desk.isStillOpenAfter(60_000)).toBe(true);
  });

  test('while a browser that ran already is slow to bring the page up', async () => {
    const desk = aDesk();
    desk.addressIsUsed();
    desk.browserEnds();
    expect(await desk.isStillOpenAfter(patience.forFirst - 1)).toBe(true);
    desk.windows(1);
    expect(await desk.isStillOpenAfter(60_000)).toBe(true);
  });

  test('while another window is open when the browser ends', async () => {
    const desk = aDesk();
    desk.windows(2);
    desk.browserEnds();
    desk.windows(1);
    expect(await desk.isStillOpenAfter(60_000)).toBe(true);
  });
});
