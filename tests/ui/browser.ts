import { findBrowser } from '../../electron/launch/find-browser.mjs';

/**
 * The installed browser that the UI tests drive: the one the launcher and the loopback shell would open.
 * @throws if there is none, saying what to install
 */
export function browserProgram(): string {
  const program = findBrowser();
  if (program === null) throw new Error('No browser to test with: install Chromium, Chrome or Edge.');
  return program;
}

/** What a Chromium under test is started with: no first-run screens, no traffic of its own. */
export const browserArguments: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
