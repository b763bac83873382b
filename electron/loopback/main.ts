import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AppError } from '../../shared/errors.ts';
import { openApplication } from '../core/application.ts';
import type { ApplicationOptions } from '../core/application-options.ts';
import { defaultWorkspace } from '../core/data-folder.ts';
import { openLog } from '../core/log-file.ts';
import { systemClock } from '../core/system-clock.ts';
import { userName } from '../core/user-name.ts';
import { readArguments, usage, type Arguments } from './arguments.ts';
import { Downloads } from './downloads.ts';
import { loopbackShell } from './loopback-shell.ts';
import { openOwnWindow } from './own-window.ts';
import { ownDataFolder, samplesFolder, version } from './places.ts';
import { RunningDeskFile } from './running-desk.ts';
import { complain, say } from './say.ts';
import { serveDesk } from './serve-desk.ts';

const folder = ownDataFolder();
const log = openLog(path.join(folder, 'logs', 'slantwise.log'));
process.once('uncaughtException', (fault) => {
  log(`Fault in the loopback shell: ${fault.stack}`);
  complain(`Slantwise met a fault and has to close; everything that was saved is kept. (${fault.message})`);
  process.exit(1);
});

const asked = readArguments(process.argv.slice(2));
if (asked.ok) {
  process.exitCode = await open(asked.value);
} else {
  complain(`${asked.error.message}\nUsage: ${usage}`);
  process.exitCode = 2;
}

/** @returns the exit code */
async function open(asked: Arguments): Promise<number> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const workspaceDir = asked.workspace ?? defaultWorkspace(folder);
  const downloads = new Downloads();
  const options: ApplicationOptions = {
    workspaceDir,
    shell: loopbackShell(downloads, version()),
    clock: systemClock,
    samplesDir: samplesFolder,
    rescuePlaces: [path.join(folder, 'rescue'), tmpdir()],
    analystName: userName(),
    log,
  };
  let opened = await openApplication(options);
  if (!opened.ok && opened.error.code === 'locked') {
    if (await openThere(opened.error, asked, workspaceDir)) return 0;
    complain(`${opened.error.message} Here it opens for reading.`);
    opened = await openApplication({ ...options, orReadOnly: true });
  }
  if (!opened.ok) {
    complain(opened.error.message);
    return 1;
  }
  const application = opened.value;
  try {
    const running = new RunningDeskFile(folder, workspaceDir);
    return await serveDesk({ application, downloads, asked, folder, running, log });
  } finally {
    await application.close();
  }
}

/** Opens another window on the desk that has the workspace. @returns false when there is none, or it is not ours */
async function openThere(error: AppError, asked: Arguments, workspaceDir: string): Promise<boolean> {
  const { pid, host } = error.details;
  const address = await new RunningDeskFile(folder, workspaceDir).addressOf(pid, host);
  if (address === null) return false;
  const window = asked.window ? openOwnWindow(address, folder, { outlives: true }) : null;
  say(
    window === null
      ? `Slantwise is open at ${address}`
      : 'Slantwise is open already; this is another window of it.',
  );
  return true;
}
