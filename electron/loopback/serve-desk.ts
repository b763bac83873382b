import { once } from 'node:events';
import type { Application } from '../core/application.ts';
import { openStaticFiles } from '../core/static-files.ts';
import type { Arguments } from './arguments.ts';
import type { Downloads } from './downloads.ts';
import { openOwnWindow } from './own-window.ts';
import { pageFolder } from './places.ts';
import type { RunningDeskFile } from './running-desk.ts';
import { complain, say } from './say.ts';
import { startServer, type LoopbackServer } from './server.ts';
import { untilLeft, usualPatience } from './until-left.ts';

export interface DeskToServe {
  readonly application: Application;
  readonly downloads: Downloads;
  readonly asked: Arguments;
  /** Slantwise's data folder. */
  readonly folder: string;
  readonly running: RunningDeskFile;
  log(line: string): void;
}

/**
 * Serves an open application until the analyst has left it.
 * @returns the exit code
 */
export async function serveDesk({
  application,
  downloads,
  asked,
  folder,
  running,
  log,
}: DeskToServe): Promise<number> {
  const page = await openStaticFiles(pageFolder);
  const started = await startServer({ application, page, downloads, port: asked.port, log });
  if (!started.ok) {
    complain(started.error.message);
    return 1;
  }
  const server = started.value;
  const offerWindow = (): void => running.write(server.newAddress());
  offerWindow();
  server.onAddressUsed(offerWindow);
  try {
    await untilDone(server, asked.window, folder);
    return 0;
  } finally {
    running.remove();
    await server.close();
  }
}

async function untilDone(server: LoopbackServer, wantsWindow: boolean, folder: string): Promise<void> {
  const interrupted = Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
  const window = wantsWindow ? openOwnWindow(server.newAddress(), folder) : null;
  say(`Slantwise is open at ${server.newAddress()}`);
  if (window === null) return void (await interrupted);

  const endsWithWindow = process.platform !== 'darwin';
  const left = untilLeft(window, server, { endsWithWindow, patience: usualPatience });
  if ((await Promise.race([interrupted, left])) === 'not-opened') {
    complain((await window.ended) ?? 'The window did not open; open the address in a browser.');
    await interrupted;
  }
  window.close();
}
