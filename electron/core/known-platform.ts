import type { ShellFacts } from '../../shared/api/desk-snapshot.ts';

/** The system, as the page tells systems apart: others that Node runs on are Unixes like Linux. */
export function knownPlatform(platform: NodeJS.Platform): ShellFacts['platform'] {
  return platform === 'darwin' || platform === 'win32' ? platform : 'linux';
}
