import { systemClock } from '../../../electron/core/system-clock.ts';
import { Workspace } from '../../../electron/core/workspace.ts';

/**
 * Annotates as fast as it can until it is killed. Prints the id of each note when it is acknowledged.
 * Arguments: the workspace's folder, the article's id.
 */
const [dir = '', articleId = ''] = process.argv.slice(2);
const opened = await Workspace.open(dir, { clock: systemClock, analystName: 'M. Idris' });
if (!opened.ok) throw new Error(opened.error.message);
const workspace = opened.value;

async function annotateForever(): Promise<void> {
  for (;;) {
    const id = systemClock.newId();
    const body = { kind: 'note' as const, text: `note ${id}`, tags: [] };
    const ranges = [{ start: 0, end: 3 }];
    const done = await workspace.run({
      type: 'annotation.create',
      articleId,
      id,
      ranges,
      body,
      status: 'accepted',
    });
    if (!done.ok) throw new Error(done.error.message);
    process.stdout.write(`${id}\n`);
    if (done.value.seq % 40 === 0) await workspace.compact();
  }
}

await Promise.all([annotateForever(), annotateForever(), annotateForever()]);
