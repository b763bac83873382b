import { OpenBundle } from '../../electron/core/bundle/open-bundle.ts';
import { everything } from '../../electron/core/bundle/choice.ts';
import { saveBundle, unprotected } from '../../electron/core/bundle/save-bundle.ts';
import { unattended } from '../../electron/core/jobs.ts';
import { mergeBundle } from '../../electron/core/merge/merge-bundle.ts';
import { systemClock } from '../../electron/core/system-clock.ts';
import { Workspace } from '../../electron/core/workspace.ts';
import type { Result } from '../../shared/errors.ts';
import { writeLargeBundle, type BundleSize } from '../builders/large-bundle.ts';

/** What a process of its own does with a large bundle, each by its name. */
const steps = {
  /** Makes the bundle; what that takes is the builder's. */
  make: (path: string, size: string) => writeLargeBundle(path, 1, JSON.parse(size) as BundleSize, false),
  read: async (path: string) => {
    const bundle = value(await OpenBundle.open({ name: path, path }));
    value(await bundle.shared());
    for (const id of bundle.articleIds) value(await bundle.article(id));
    await bundle.close();
  },
  preview: (path: string, dir: string) => merging(path, dir, true),
  merge: (path: string, dir: string) => merging(path, dir, false),
  open: (_path: string, dir: string) => inWorkspace(dir, () => Promise.resolve()),
  save: (path: string, dir: string) =>
    inWorkspace(dir, async (workspace) => {
      value(await saveBundle(workspace, everything, unprotected, path, unattended));
    }),
  undo: (_path: string, dir: string) =>
    inWorkspace(dir, async (workspace) => {
      const [last] = await workspace.log.latest(1, () => true);
      const changeId = last?.change.id ?? '';
      value(await workspace.run({ type: 'change.revert', changeId, intent: 'undo' }, { job: unattended }));
    }),
} as const;
export type StepName = keyof typeof steps;

/** What a process says of a step when it has done it. */
export interface StepTaken {
  /** The most memory that the process ever had, in bytes. */
  readonly peak: number;
  /** Of all its threads, in milliseconds. */
  readonly processor: number;
}

async function merging(path: string, dir: string, dryRun: boolean): Promise<void> {
  await inWorkspace(dir, async (workspace) => {
    const bundle = value(await OpenBundle.open({ name: path, path }));
    value(await mergeBundle(workspace, bundle, unattended, { dryRun }));
    await bundle.close();
  });
}

async function inWorkspace(dir: string, work: (workspace: Workspace) => Promise<void>): Promise<void> {
  const workspace = value(await Workspace.open(dir, { clock: systemClock, analystName: 'M. Idris' }));
  await work(workspace);
  await workspace.close();
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

if (import.meta.main) {
  const [name = '', path = '', more = ''] = process.argv.slice(2);
  await steps[name as StepName](path, more);
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const taken: StepTaken = { peak: maxRSS * 1024, processor: (userCPUTime + systemCPUTime) / 1000 };
  process.stdout.write(JSON.stringify(taken));
}
