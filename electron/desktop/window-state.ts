import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { screen, type BrowserWindow, type Rectangle } from 'electron';
import * as z from 'zod';

/** Where the window was. Sizes in device-independent pixels. */
const WindowState = z.strictObject({
  bounds: z.strictObject({
    x: z.int(),
    y: z.int(),
    width: z.int().min(1).max(32_000),
    height: z.int().min(1).max(32_000),
  }),
  maximized: z.boolean(),
  fullScreen: z.boolean(),
});
export type WindowState = z.infer<typeof WindowState>;

/**
 * Reads where the window was.
 * @returns null if that is not known, or would be on no display that is there now
 */
export function readWindowState(file: string): WindowState | null {
  let state: unknown;
  try {
    state = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Not there yet, or damaged: the window then opens where a first one does.
    return null;
  }
  const parsed = WindowState.safeParse(state);
  return parsed.success && isVisible(parsed.data.bounds) ? parsed.data : null;
}

/** Keeps where a window is, whenever it closes. */
export function keepWindowState(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const state: WindowState = {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
      fullScreen: window.isFullScreen(),
    };
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
  });
}

/** Whether a window's upper edge, by which it is moved, could be reached. */
function isVisible(bounds: Rectangle): boolean {
  const reach = 80;
  const { workArea } = screen.getDisplayMatching(bounds);
  const across =
    Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
  return across >= reach && bounds.y >= workArea.y && bounds.y <= workArea.y + workArea.height - reach;
}
