import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openApplication } from '../../electron/core/application.ts';
import { openStaticFiles } from '../../electron/core/static-files.ts';
import { systemClock } from '../../electron/core/system-clock.ts';
import { Downloads } from '../../electron/loopback/downloads.ts';
import { loopbackShell } from '../../electron/loopback/loopback-shell.ts';
import { startServer, type LoopbackServer, type ServerOptions } from '../../electron/loopback/server.ts';
import { aFolder } from '../builders/folder.ts';
import { value } from '../builders/open-workspace.ts';
import { ask, type Answer } from './raw-request.ts';

export interface ServedDesk {
  readonly server: LoopbackServer;
  readonly downloads: Downloads;
  readonly port: number;
  /** What the server wrote to its log. */
  readonly log: readonly string[];
  /** Uses a new address up, as a browser does. @returns the Cookie header of the session */
  signIn(): Promise<string>;
  /** POST /call as our own page sends it. */
  call(cookie: string, body: unknown): Promise<Answer>;
}

interface Served extends Partial<Pick<ServerOptions, 'timeouts'>> {
  /** The page's folder; without one, a page of three small files is served. */
  readonly pageFolder?: string;
}

/** A real application on a new workspace, served on a free port until the test is over. */
export async function serveADesk({ pageFolder, ...options }: Served = {}): Promise<ServedDesk> {
  const downloads = new Downloads();
  const log: string[] = [];
  const application = value(
    await openApplication({
      workspaceDir: path.join(await aFolder(), 'workspace'),
      shell: loopbackShell(downloads, '0.0.0'),
      clock: systemClock,
      samplesDir: null,
      rescuePlaces: [],
      analystName: 'M. Idris',
      log: (line) => log.push(line),
    }),
  );
  onTestFinished(() => application.close());
  const page = await openStaticFiles(pageFolder ?? (await aSmallPage()));
  const server = value(
    await startServer({ application, page, downloads, port: 0, log: (line) => log.push(line), ...options }),
  );
  onTestFinished(() => server.close());
  const port = Number(new URL(server.origin).port);
  return {
    server,
    downloads,
    port,
    log,
    signIn: async () => {
      const { headers } = await ask(port, { path: pathOf(server.newAddress()) });
      return headers['set-cookie']?.[0]?.split(';', 1)[0] ?? '';
    },
    call: (cookie, body) =>
      ask(port, {
        method: 'POST',
        path: '/call',
        headers: { Cookie: cookie, Origin: server.origin, 'Content-Type': 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}

/** What of an address the request line carries. */
export function pathOf(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}

/** A page of three files, and beside its folder a file that is nobody's business. */
async function aSmallPage(): Promise<string> {
  const folder = await aFolder();
  const page = path.join(folder, 'page');
  await mkdir(path.join(page, 'assets'), { recursive: true });
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  await writeFile(path.join(page, 'index.html'), '<!doctype html><title>The desk</title>');
  await writeFile(path.join(page, 'assets/main.js'), 'export {};');
  await writeFile(path.join(page, 'assets/inter.woff2'), new Uint8Array([1, 2, 3]));
  return page;
}
