import { app, BrowserWindow } from 'electron';
import { pageAddress } from './page-protocol.ts';
import { preloadScript } from './places.ts';
import { backgroundColour } from './theme.ts';
import { keepWindowState, readWindowState } from './window-state.ts';

/**
 * Opens the desk's window where it was last, and shows it once there is something to see.
 * @param stateFile where the window's place is kept
 */
export function openWindow(stateFile: string): BrowserWindow {
  const state = readWindowState(stateFile);
  const window = new BrowserWindow({
    title: app.name,
    ...(state?.bounds ?? { width: 1440, height: 900 }),
    minWidth: 800,
    minHeight: 560,
    show: false,
    backgroundColor: backgroundColour(),
    webPreferences: {
      preload: preloadScript,
      // The page is a stranger in its own house: no Node, a world of its own, the operating system's sandbox.
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
      // A dictionary would be fetched.
      spellcheck: false,
    },
  });
  keepWindowState(window, stateFile);
  window.once('ready-to-show', () => {
    if (state?.maximized) window.maximize();
    if (state?.fullScreen) window.setFullScreen(true);
    window.show();
  });
  window.loadURL(pageAddress).catch((error: unknown) => {
    // What cannot be shown is logged as `did-fail-load` (incidents.ts); a load that another one overtakes is no fault.
    if (!isFailedLoad(error)) throw error;
  });
  return window;
}

/** Electron names the reason by Chromium's code: `ERR_ABORTED (-3) loading 'app://…'`. */
function isFailedLoad(error: unknown): boolean {
  return error instanceof Error && /^ERR_\w+ \(-\d+\) loading /.test(error.message);
}

/** The desk's window; null when it is closed, or not open yet. */
export function deskWindow(): BrowserWindow | null {
  return BrowserWindow.getAllWindows()[0] ?? null;
}

/** Brings a window to the analyst. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
