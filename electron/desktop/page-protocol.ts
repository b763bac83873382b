import { protocol, type Session } from 'electron';
import { securityHeaders } from '../core/content-security-policy.ts';
import { openStaticFiles } from '../core/static-files.ts';

const scheme = 'slantwise';
const host = 'app';

/** Where the page lives. Not a file and not a server: an origin of its own, which only this process answers for. */
export const pageOrigin = `${scheme}://${host}`;
export const pageAddress = `${pageOrigin}/`;

/** Makes the scheme an ordinary, secure origin for Chromium. Must be called before the application is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Whether an address is one of the page's own. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${scheme}:` && url.host === host;
}

/**
 * Answers for the page's origin in `session` with the files below `folder`.
 * @throws if the folder cannot be read
 */
export async function servePage(session: Session, folder: string): Promise<void> {
  const files = await openStaticFiles(folder);
  session.protocol.handle(scheme, async ({ method, url: address }) => {
    if (method !== 'GET' || !isOwnAddress(address)) return refusal(405);
    const file = await files.read(new URL(address).pathname);
    if (file === null) return refusal(404);
    return new Response(file.bytes, { headers: { ...securityHeaders, 'Content-Type': file.mediaType } });
  });
}

function refusal(status: 404 | 405): Response {
  return new Response(null, { status, headers: securityHeaders });
}
