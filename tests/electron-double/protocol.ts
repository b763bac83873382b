import type { CustomScheme, Protocol } from 'electron';
import { mapScheme } from './addresses.ts';
import { mustBeReady, mustNotBeReady } from './lifecycle.ts';
import { standIn } from './stand-in.ts';

type Handler = (request: Request) => Response | Promise<Response>;

const privileged = new Map<string, NonNullable<CustomScheme['privileges']>>();
const handlers = new Map<string, Handler>();

/** @returns null when the application does not answer for the address's scheme */
export function handlerFor(address: string): Handler | null {
  return handlers.get(URL.parse(address)?.protocol.slice(0, -1) ?? '') ?? null;
}

export const protocol = standIn('protocol', {
  registerSchemesAsPrivileged: (schemes: CustomScheme[]): void => {
    mustNotBeReady('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of schemes) {
      privileged.set(scheme, privileges ?? {});
      mapScheme(scheme);
    }
  },
  handle: (scheme: string, handler: Handler): void => {
    mustBeReady('protocol.handle can only be used after app is ready');
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    const { standard, secure, supportFetchAPI } = privileged.get(scheme) ?? {};
    if (!standard || !secure || !supportFetchAPI) {
      throw new Error(
        `electron-double: a scheme that is not standard, secure and fetchable is not stood in for`,
      );
    }
    handlers.set(scheme, handler);
  },
} satisfies Partial<Protocol>);
