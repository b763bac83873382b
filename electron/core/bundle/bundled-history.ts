import type { Change, Entry } from '../../../shared/changes/change.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import type { Workspace } from '../workspace.ts';

/** Which records are in a bundle. */
export interface Bundled {
  hasAnnotation(id: Id, articleId: Id): boolean;
  hasActor(id: Id): boolean;
  hasArticle(id: Id): boolean;
}

/** Changes in one file of the history. */
const TOGETHER = 1000;

/** What of the history concerns the records in a bundle, oldest first; nothing else of a change goes along. */
export async function* bundledHistory(
  workspace: Workspace,
  isWanted: boolean,
  bundled: Bundled,
): AsyncIterable<readonly Change[]> {
  if (!isWanted) return;
  let together: Change[] = [];
  for (const { change } of await workspace.log.after(0, 'archive')) {
    const entries = change.entries.filter((entry) => concerns(entry, bundled));
    if (entries.length > 0) together.push({ ...change, entries });
    if (together.length < TOGETHER) continue;
    yield together;
    together = [];
  }
  if (together.length > 0) yield together;
}

function concerns({ table, id, articleId }: Entry, bundled: Bundled): boolean {
  if (table === 'annotations') return bundled.hasAnnotation(id, articleId ?? '');
  if (table === 'articles') return bundled.hasArticle(id);
  if (table === 'actors') return bundled.hasActor(id);
  return table === 'terms' || table === 'lexicon' || table === 'analysts';
}
