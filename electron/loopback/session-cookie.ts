/**
 * The cookie that carries a session's secret (RFC 6265). Browsers keep cookies by host without regard to the port, so
 * the port is in the name: two workspaces that are open at once do not take each other's place.
 */
export function sessionCookie(port: number, secret: string): string {
  return `${nameOf(port)}=${secret}; Path=/; HttpOnly; SameSite=Strict`;
}

/**
 * @param header the value of the request's Cookie header
 * @returns the secret; null if there is none for this port
 */
export function secretFrom(header: string | undefined, port: number): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === nameOf(port) && value !== undefined) return value;
  }
  return null;
}

function nameOf(port: number): string {
  return `slantwise-${port}`;
}
