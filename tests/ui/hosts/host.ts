import type { Page } from 'playwright';

/** The desk, opened in one of the shells, as a test of the interface sees it. The same test runs in all of them. */
export interface Desk {
  /** The window's page. A desk that was restarted is a new Desk with a new page. */
  readonly page: Page;

  /**
   * Chooses files where the analyst is asked for them: answers the native dialog, or the browser's file chooser.
   * @param ask what makes the desk ask: a click on “Import…”, a shortcut
   */
  chooseFiles(paths: readonly string[], ask: () => Promise<void>): Promise<void>;

  /**
   * Lets an export be written: answers the native dialog with a path in a temporary folder, or takes the download.
   * @param ask what makes the desk ask where to
   * @returns the path of the finished file
   */
  saveExport(ask: () => Promise<void>): Promise<string>;

  /** Chooses an entry of the native menu by its command's id; null where the host has no native menu. */
  readonly clickMenu: ((command: string) => Promise<void>) | null;

  /** Closes the window as an analyst does and waits until the application has let go of the workspace. */
  close(): Promise<void>;

  /** Ends the application without warning, as a power cut does. */
  kill(): Promise<void>;
}

export interface StartOptions {
  /** Absolute; made if it is missing. */
  readonly workspaceDir: string;
}

/** A shell to run the suite in. */
export interface Host {
  readonly name: 'loopback' | 'electron-double' | 'electron';
  /** Why this host cannot run on this machine, in one line; null when it can. */
  unavailable(): string | null;
  /** Starts the application as it was built, and waits until its page is there. */
  start(options: StartOptions): Promise<Desk>;
}
