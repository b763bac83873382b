/**
 * Chromium knows no custom schemes, so `slantwise://app/x` is `https://app.slantwise.electron-double.invalid/x` in the
 * page: an origin of its own there too, which no name server knows (RFC 6761).
 */
const suffix = '.electron-double.invalid';
const schemes = new Set<string>();

/** Takes a scheme into the mapping. */
export function mapScheme(scheme: string): void {
  schemes.add(scheme);
}

/** @returns the address to load in Chromium */
export function toChromium(address: string): string {
  const url = URL.parse(address);
  const scheme = url?.protocol.slice(0, -1) ?? '';
  if (url === null || !schemes.has(scheme)) return address;
  return `https://${url.host}.${scheme}${suffix}${url.pathname}${url.search}${url.hash}`;
}

/** @returns the address as the application knows it */
export function fromChromium(address: string): string {
  const url = URL.parse(address);
  if (url === null || url.protocol !== 'https:' || !url.hostname.endsWith(suffix)) return address;
  const labels = url.hostname.slice(0, -suffix.length).split('.');
  const scheme = labels.pop() ?? '';
  if (!schemes.has(scheme)) return address;
  return `${scheme}://${labels.join('.')}${url.pathname}${url.search}${url.hash}`;
}
