import { test as base, expect } from 'playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { giveFirstStart } from './first-start.ts';
import { electronDouble } from './hosts/electron-double.ts';
import { electron } from './hosts/electron.ts';
import type { Desk, Host } from './hosts/host.ts';
import { loopback } from './hosts/loopback.ts';

const hosts: readonly Host[] = [loopback, electronDouble, electron];

interface Fixtures {
  readonly host: Host;
  /** A folder of the test's own; the workspace of a first start is put there, unless the test makes one. */
  readonly workspaceDir: string;
  /** Opens the desk on the test's workspace. What is still open at the end of the test is closed. */
  readonly open: () => Promise<Desk>;
  /** The desk at a first start: the sample article open, the first steps not yet dismissed. */
  readonly desk: Desk;
}

/**
 * `test` with a desk in the shell of the project that runs. A test fails when the page threw, or broke its own content
 * security policy.
 */
export const test = base.extend<Fixtures>({
  host: async ({}, provide, info) => {
    const host = hosts.find(({ name }) => name === info.project.name);
    if (host === undefined) throw new Error(`There is no host called ${info.project.name}`);
    const why = host.unavailable();
    base.skip(why !== null, `${host.name}: ${why}`);
    await provide(host);
  },

  workspaceDir: async ({}, provide) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'slantwise-ui-'));
    await provide(path.join(folder, 'workspace'));
    // A browser that ends may write to its profile a little longer.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  },

  open: async ({ host, workspaceDir }, provide) => {
    const open = new Set<Desk>();
    const faults: string[] = [];
    await provide(async () => {
      await giveFirstStart(workspaceDir);
      const started = await host.start({ workspaceDir });
      started.page.on('pageerror', (error) => faults.push(String(error)));
      started.page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) faults.push(message.text());
      });
      await expect(started.page.getByRole('navigation')).toBeVisible();
      const desk: Desk = {
        ...started,
        close: async () => {
          open.delete(desk);
          await started.close();
        },
        kill: async () => {
          open.delete(desk);
          await started.kill();
        },
      };
      open.add(desk);
      return desk;
    });
    for (const desk of open) await desk.close();
    expect(faults).toEqual([]);
  },

  desk: async ({ open }, provide) => {
    await provide(await open());
  },
});

export { expect };
