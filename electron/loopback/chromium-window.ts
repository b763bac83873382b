import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { browserProfile } from './browser-profile.ts';
import { windowSize } from './window-size.ts';

/** The browser's process that a window was opened through. */
export interface ChromiumWindow {
  /**
   * Fulfilled when the process ends, with a sentence if it could not even begin. A browser that was running with our
   * profile already takes the window over, and the process ends at once.
   */
  readonly ended: Promise<string | null>;
  close(): void;
}

/**
 * Opens an address in a window without tabs or address bar, in a browser profile of our own: the analyst's own browser,
 * its extensions and its history have no part in it.
 * @param program a browser of the Chromium family
 * @param folder Slantwise's data folder; the profile lies in it
 * @param outlives whether the window stays when this process ends
 */
export function openChromiumWindow(
  program: string,
  address: string,
  folder: string,
  { outlives = false } = {},
): ChromiumWindow {
  const profile = browserProfile(program, folder);
  const child = spawn(program, [...flags(profile), ...windowSize(profile), `--app=${address}`], {
    stdio: 'ignore',
    detached: outlives,
  });
  if (outlives) child.unref();
  return {
    ended: once(child, 'exit').then(
      () => null,
      (error: unknown) => `${program} could not be started: ${String(error)}`,
    ),
    close: () => child.kill(),
  };
}

function flags(profile: string): string[] {
  return [
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-background-mode',
    // What a browser does for itself, and nobody asked for: it would be traffic.
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--no-pings',
    '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication,InterestFeedContentSuggestions',
    // Whatever may still ask for something is sent to a proxy that is not there; loopback addresses go around proxies.
    '--proxy-server=127.0.0.1:9',
    // Nothing in this profile is worth a question about the system's keyring.
    '--password-store=basic',
    ...(process.platform === 'darwin' ? ['--use-mock-keychain'] : []),
    // Chromium does not start for root otherwise, and would say so across the window; we say it in the terminal.
    ...(runsAsRoot() ? ['--no-sandbox', '--test-type'] : []),
  ];
}

export function runsAsRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}
