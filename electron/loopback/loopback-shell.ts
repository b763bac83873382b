import { knownPlatform } from '../core/known-platform.ts';
import type { Shell } from '../core/shell.ts';
import type { Downloads } from './downloads.ts';

/**
 * The shell around the core when a browser shows the page: the page chooses files by itself, and an export becomes a
 * download. There is nothing to reveal or to open: where a download went is known to the browser alone.
 */
export function loopbackShell(downloads: Downloads, version: string): Shell {
  return {
    facts: { name: 'loopback', nativeDialogs: false, platform: knownPlatform(process.platform), version },
    chooseFiles: () => Promise.resolve(null),
    chooseDestination: (suggestedName) => Promise.resolve({ kind: 'download', name: suggestedName }),
    offerDownload: (file) => downloads.offer(file),
    reveal: () => {},
    open: () => {},
  };
}
