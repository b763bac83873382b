import { systemClock } from '../../../electron/core/system-clock.ts';
import { Workspace } from '../../../electron/core/workspace.ts';
import { coinOf } from '../../builders/torture.ts';

/**
 * Annotates as fast as it can until it is killed: makes notes, deletes some, folds the journal in. Prints `+ID` when a
 * note is acknowledged, `~ID` before it asks for one to be deleted, `-ID` when that is acknowledged.
 * Arguments: the workspace's folder, the article's id, a seed.
 */
const [dir = '', articleId = '', seed = '1'] = process.argv.slice(2);
const coin = coinOf(Number(seed));
const opened = await Workspace.open(dir, { clock: systemClock, analystName: 'M. Idris' });
if (!opened.ok) throw new Error(opened.error.message);
const workspace = opened.value;

async function annotateForever(): Promise<void> {
  const made: string[] = [];
  for (;;) {
    const gone = coin() < 0.3 ? made.pop() : undefined;
    if (gone === undefined) {
      const id = systemClock.newId();
      const body = { kind: 'note' as const, text: `note ${id}`, tags: [] };
      const ranges = [{ start: 0, end: 3 }];
      await mustBeSaved({ type: 'annotation.create', articleId, id, ranges, body, status: 'accepted' });
      made.push(id);
      process.stdout.write(`+${id}\n`);
    } else {
      process.stdout.write(`~${gone}\n`);
      await mustBeSaved({ type: 'annotation.delete', articleId, ids: [gone] });
      process.stdout.write(`-${gone}\n`);
    }
    if (coin() < 0.02) await workspace.compact();
  }
}

async function mustBeSaved(command: Parameters<Workspace['run']>[0]): Promise<void> {
  const done = await workspace.run(command);
  if (!done.ok) throw new Error(done.error.message);
  if (!done.value.saved) throw new Error(workspace.keeping.failure?.message);
}

await Promise.all([annotateForever(), annotateForever(), annotateForever()]);
