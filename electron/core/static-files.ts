import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export interface StaticFile {
  /** For the header Content-Type. */
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The built page as a shell serves it. */
export interface StaticFiles {
  /**
   * @param pathname the path of the address, percent-encoded as it came; `/` gives the page itself
   * @returns null when there is no such file
   */
  read(pathname: string): Promise<StaticFile | null>;
}

/** A file whose kind is not named here is not served. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/vnd.microsoft.icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/**
 * Lists `root` once and serves what was found, by name. A request is only ever looked up in that list, never made into
 * a path: there is nothing to climb out of. Links are not followed.
 *
 * @param root absolute; inside an application archive too
 * @throws if the folder cannot be read
 */
export async function openStaticFiles(root: string): Promise<StaticFiles> {
  const files = new Map<string, string>();
  await list(root, '', files);
  return {
    read: async (pathname) => {
      const file = files.get(pathname === '/' ? '/index.html' : pathname);
      if (file === undefined) return null;
      const mediaType = mediaTypes[path.extname(file)];
      return mediaType === undefined ? null : { mediaType, bytes: await readFile(file) };
    },
  };
}

async function list(folder: string, address: string, into: Map<string, string>): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const below = `${address}/${encodeURIComponent(entry.name)}`;
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) await list(file, below, into);
    else if (entry.isFile()) into.set(below, file);
  }
}
