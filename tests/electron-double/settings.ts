import path from 'node:path';
import type { Display } from 'electron';

/** What a test says of the machine before the application starts: JSON in ELECTRON_DOUBLE. */
export interface Machine {
  /** Another one than the real one shows the application's menus and paths there; windows then have no pages. */
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  /** Work areas of the displays, the primary one first; device-independent pixels. */
  readonly displays: readonly Display['workArea'][];
  readonly prefersDark: boolean;
}

export const usualMachine: Machine = {
  platform: process.platform,
  isPackaged: false,
  displays: [{ x: 0, y: 0, width: 1920, height: 1080 }],
  prefersDark: false,
};

export const machine: Machine = {
  ...usualMachine,
  ...(JSON.parse(process.env['ELECTRON_DOUBLE'] ?? '{}') as Partial<Machine>),
};

/** Whether the application is shown another system than the one it runs on. */
export const isForeign = machine.platform !== process.platform;

/** The command line, as `electron APP_FOLDER …` has it. */
export const appFolder = path.resolve(process.argv[2] ?? '');

/** Chromium's switch, which Electron heeds. The double never touches the user's own folders, so it must be there. */
export const userData = ((): string => {
  const flag = '--user-data-dir=';
  const argument = process.argv.find((argument) => argument.startsWith(flag));
  if (argument === undefined) throw new Error(`electron-double: ${flag}DIR is missing`);
  return path.resolve(argument.slice(flag.length));
})();
