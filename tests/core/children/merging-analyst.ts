import { OpenBundle } from '../../../electron/core/bundle/open-bundle.ts';
import { mergeBundle } from '../../../electron/core/merge/merge-bundle.ts';
import { systemClock } from '../../../electron/core/system-clock.ts';
import { Workspace } from '../../../electron/core/workspace.ts';

/**
 * Merges a bundle, as a step that waits packed, and takes it back, over and over, until it is killed. Prints a line before each merge.
 * Arguments: the workspace's folder, the bundle.
 */
const [dir = '', path = ''] = process.argv.slice(2);
const opened = await Workspace.open(dir, { clock: systemClock, analystName: 'M. Idris' });
if (!opened.ok) throw new Error(opened.error.message);
const workspace = opened.value;
const job = { signal: new AbortController().signal, progress: () => undefined };
for (;;) {
  process.stdout.write('merging\n');
  const bundle = await OpenBundle.open({ name: 'team.slantwise', path });
  if (!bundle.ok) throw new Error(bundle.error.message);
  const merged = await mergeBundle(workspace, bundle.value, job, { packedFrom: 100 });
  await bundle.value.close();
  if (!merged.ok) throw new Error(merged.error.message);
  const { changeId } = merged.value;
  if (changeId === null) continue; // what was merged before the last kill is there
  const undone = await workspace.run({ type: 'change.revert', changeId, intent: 'undo' });
  if (!undone.ok) throw new Error(undone.error.message);
  if (Math.random() < 0.3) await workspace.compact();
}
