import { app, type Session, type WebContents } from 'electron';
import { isOwnAddress, pageAddress } from './page-protocol.ts';

/**
 * Slantwise talks to nobody: no name is ever resolved, whatever asks for it. The second wall behind `shutIn`; must be
 * called before the application is ready.
 */
export function resolveNoNames(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Lets nothing out of a session, and nothing of the machine into it: no request, no permission, no device, no download. */
export function shutIn(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }));
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  // Dictionaries would be fetched.
  session.setSpellCheckerEnabled(false);
}

/** The page stays where it is: it may begin anew, but goes nowhere else, opens no window and embeds nothing. */
export function keepInPlace(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || event.url !== pageAddress) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** The page's own files and what it made itself; Chromium's developer tools while the program is not packaged. */
function mayLoad(address: string): boolean {
  if (address.startsWith('blob:')) return isOwnAddress(address.slice('blob:'.length));
  if (address.startsWith('data:') || isOwnAddress(address)) return true;
  return !app.isPackaged && address.startsWith('devtools:');
}
