import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const program = path.join(import.meta.dirname, '../../dist/main/loopback.js');
const variable = 'SLANTWISE_FIRST_START';

/**
 * Runs before all UI tests: makes, once, the workspace that a first start makes, as a desk leaves it that nobody has
 * touched. Reading the samples into it takes as long as opening it.
 * @returns what takes it away again
 */
export default async function makeFirstStart(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'slantwise-first-'));
  const workspace = path.join(folder, 'workspace');
  if (existsSync(program)) {
    const shell = spawn(process.execPath, [program, '--no-window', '--workspace', workspace], {
      env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, APPDATA: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(shell, 'exit');
    await Promise.race([once(shell.stdout, 'data'), ended]);
    shell.kill('SIGINT');
    await ended;
    process.env[variable] = workspace;
  }
  return () => rm(folder, { recursive: true, force: true });
}

/** Puts it where a desk is to open it, unless a workspace is there. */
export async function giveFirstStart(workspaceDir: string): Promise<void> {
  const made = process.env[variable];
  if (made !== undefined && !existsSync(workspaceDir)) await cp(made, workspaceDir, { recursive: true });
}
