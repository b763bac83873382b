import { hasDisplay } from '../launch/display.mjs';
import { findBrowser } from '../launch/find-browser.mjs';
import { openChromiumWindow, runsAsRoot, type ChromiumWindow } from './chromium-window.ts';
import { complain } from './say.ts';

/**
 * Opens a window of our own where there is a display and a browser for one.
 * @param folder Slantwise's data folder
 * @returns null if there is none; the address is then the analyst's to open
 */
export function openOwnWindow(
  address: string,
  folder: string,
  options: { readonly outlives?: boolean } = {},
): ChromiumWindow | null {
  if (!hasDisplay()) return null;
  const program = findBrowser();
  if (program === null) {
    complain('No Chromium, Chrome or Edge was found for the window; open the address in a browser of yours.');
    return null;
  }
  if (runsAsRoot())
    complain('Chromium keeps no sandbox for root; better start Slantwise as an ordinary user.');
  return openChromiumWindow(program, address, folder, options);
}
