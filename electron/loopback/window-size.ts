import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

/**
 * Where the browser noted down that our last window stood, in pixels of the screen. It keeps this by the page's host,
 * and takes the dots in it for levels.
 */
const Preferences = z.object({
  browser: z.object({
    app_window_placement: z.object({
      '127': z.object({
        '0': z.object({
          '0': z.object({
            '1_/': z.object({
              left: z.int(),
              top: z.int(),
              right: z.int(),
              bottom: z.int(),
              maximized: z.boolean(),
            }),
          }),
        }),
      }),
    }),
  }),
});

const firstSize = ['--window-size=1440,960'];

/**
 * The flags that make a window as large as the last one. The browser notes it down, but does not go by it for windows
 * like ours. Where it stands is left to the system: the screen that the last one stood on may be gone.
 * @param profile the browser profile's folder
 */
export function windowSize(profile: string): readonly string[] {
  const preferences = Preferences.safeParse(readJson(path.join(profile, 'Default', 'Preferences')));
  if (!preferences.success) return firstSize;
  const { left, top, right, bottom, maximized } =
    preferences.data.browser.app_window_placement['127']['0']['0']['1_/'];
  if (right <= left || bottom <= top) return firstSize;
  const size = `--window-size=${right - left},${bottom - top}`;
  return maximized ? [size, '--start-maximized'] : [size];
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // The browser's own file: where it cannot be read, its window is as large as a first one.
    return null;
  }
}
