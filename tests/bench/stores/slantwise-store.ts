import { LibrarySearch } from '../../../electron/core/search/library-search.ts';
import { systemClock } from '../../../electron/core/system-clock.ts';
import { Workspace } from '../../../electron/core/workspace.ts';
import type { Result } from '../../../shared/errors.ts';
import { anywhere } from '../../../shared/search/search-request.ts';
import type { Store } from './store.ts';

/** Hits that the search's screen asks for. */
const SHOWN = 100;

export const slantwiseStore: Store = {
  name: 'slantwise',
  most: null,
  edits: 300,
  fill: () => Promise.resolve(),
  async open({ dir }) {
    const workspace = value(await Workspace.open(dir, { clock: systemClock, analystName: 'M. Idris' }));
    const search = new LibrarySearch(workspace);
    return {
      async add({ articleId, anchors, body }) {
        const ranges = anchors.map(({ start, end }) => ({ start, end }));
        const id = systemClock.newId();
        value(
          await workspace.run({ type: 'annotation.create', articleId, id, ranges, body, status: 'accepted' }),
        );
      },
      compact: async () => void value(await workspace.compact()),
      index: async () => void value(await search.settled()),
      search: async (word) =>
        value(await search.search({ query: word, filter: anywhere, limit: SHOWN })).total,
      close: async () => {
        await search.close();
        await workspace.close();
      },
    };
  },
};

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
