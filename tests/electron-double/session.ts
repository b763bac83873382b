import { EventEmitter } from 'node:events';
import type { OnBeforeRequestListenerDetails, Session, WebContents, WebRequest } from 'electron';
import { answerTest } from './control.ts';
import { mustBeReady } from './lifecycle.ts';
import { protocol } from './protocol.ts';
import { standIn } from './stand-in.ts';

type BeforeRequest = Parameters<WebRequest['onBeforeRequest']>[0];
type PermissionRequest = Parameters<Session['setPermissionRequestHandler']>[0];
type PermissionCheck = Parameters<Session['setPermissionCheckHandler']>[0];
type DevicePermission = Parameters<Session['setDevicePermissionHandler']>[0];

class DefaultSession extends EventEmitter {
  beforeRequest: BeforeRequest = null;
  permissionRequest: PermissionRequest = null;
  permissionCheck: PermissionCheck = null;
  devicePermission: DevicePermission = null;
  spellChecker = true;

  readonly protocol = protocol;
  readonly webRequest = standIn('webRequest', {
    onBeforeRequest: (...args: unknown[]): void => {
      if (args.length !== 1) throw new Error('electron-double: webRequest with a filter is not stood in for');
      this.beforeRequest = args[0] as BeforeRequest;
    },
  });

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: DevicePermission): void {
    this.devicePermission = handler;
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }
  isSpellCheckerEnabled(): boolean {
    return this.spellChecker;
  }
}

const defaultSession = new DefaultSession();
const wrapped = standIn('session.defaultSession', defaultSession);

export const session = standIn('session', {
  get defaultSession(): DefaultSession {
    mustBeReady('Session can only be received when app is ready');
    return wrapped;
  },
});

/** Whether the application lets a request out; with no listener Electron lets out everything. */
export function mayRequest(details: OnBeforeRequestListenerDetails): Promise<boolean> {
  return new Promise((resolve) => {
    if (defaultSession.beforeRequest === null) resolve(true);
    else defaultSession.beforeRequest(details, ({ cancel }) => resolve(cancel !== true));
  });
}

/** The answers a page would get; with no handler Electron allows. */
answerTest('session.permission', async (permission) => {
  const asked = permission as 'media';
  const contents = null as unknown as WebContents;
  const granted = new Promise<boolean>((resolve) => {
    if (defaultSession.permissionRequest === null) resolve(true);
    else defaultSession.permissionRequest(contents, asked, resolve, {} as never);
  });
  const checked = defaultSession.permissionCheck?.(contents, asked, '', {} as never) ?? true;
  const device = defaultSession.devicePermission?.({} as never) ?? true;
  return { granted: await granted, checked, device };
});

answerTest('session.spellChecker', () => defaultSession.spellChecker);

/** A page begins a download. @returns whether the application let it */
answerTest('session.download', () => {
  let prevented = false;
  defaultSession.emit('will-download', { preventDefault: () => (prevented = true) }, {}, {});
  return !prevented;
});
