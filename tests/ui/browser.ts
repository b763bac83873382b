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

/**
 * Chromium heeds the last list of what is switched off: that of Playwright, said again, and the page that stands ready
 * behind each window's address line, which costs as much as the page under test.
 */
const switchedOff = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
];

/** What a Chromium under test is started with: no first-run screens, no traffic of its own. */
export const quietBrowser: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  `--disable-features=${switchedOff.join(',')}`,
];

/** The same for one that the test starts itself. */
export const browserArguments: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...quietBrowser,
];
