import { systemClock } from '../../../electron/core/system-clock.ts';
import { Workspace } from '../../../electron/core/workspace.ts';
import type { Result } from '../../../shared/errors.ts';
import type { Store } from './store.ts';

export const slantwiseStore: Store = {
  name: 'slantwise',
  most: null,
  edits: 300,
  fill: () => Promise.resolve(),
  async open({ dir }) {
    const workspace = value(await Workspace.open(dir, { clock: systemClock, analystName: 'M. Idris' }));
    return {
      async add({ articleId, anchors, body }) {
        const ranges = anchors.map(({ start, end }) => ({ start, end }));
        const id = systemClock.newId();
        value(
          await workspace.run({ type: 'annotation.create', articleId, id, ranges, body, status: 'accepted' }),
        );
      },
      compact: async () => void value(await workspace.compact()),
      close: async () => void (await workspace.close()),
    };
  },
};

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
