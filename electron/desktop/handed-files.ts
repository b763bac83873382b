import { app } from 'electron';
import { tellWindows } from './ipc.ts';

/** Files that the system gave to Slantwise to open and that no window has asked for yet: absolute paths. */
const waiting: string[] = [];

/** Keeps files for the window, and tells it. */
export function handFiles(paths: readonly string[]): void {
  if (paths.length === 0) return;
  waiting.push(...paths);
  tellWindows({ type: 'handed' });
}

export function takeHandedFiles(): readonly string[] {
  return waiting.splice(0);
}

/** macOS names files by an event, which may come before Electron is ready. */
export function listenForOpenedFiles(isOurs: (path: string) => boolean): void {
  app.on('open-file', (event, path) => {
    if (!isOurs(path)) return;
    event.preventDefault();
    handFiles([path]);
  });
}
