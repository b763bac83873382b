import { ok, type Result } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import { onDisk } from '../storage/storage-failure.ts';
import type { Workspace } from '../workspace.ts';
import { carriedId } from './plan-carrying.ts';

/**
 * The ids of what was carried over to an edition, here or on another desk, and of what was dropped there since: none of it
 * comes a second time. Where the carrying over was taken back as a whole, it may begin anew.
 */
export async function carriedBefore(
  workspace: Workspace,
  editionOf: Id,
  toId: Id,
): Promise<Result<ReadonlySet<Id>>> {
  const article = workspace.state.get('articles', toId);
  if (article === undefined) return ok(new Set());
  const opened = await workspace.peekArticle(toId);
  if (!opened.ok) return opened;
  const book = await onDisk(workspace.folder.root, () =>
    workspace.settled(async () => {
      await workspace.traces.catchUp(workspace.seq);
      return workspace.traces.ofArticle(toId);
    }),
  );
  if (!book.ok) return book;
  const known = new Set<Id>();
  for (const { id, carried } of opened.value.annotations.values()) {
    known.add(id);
    if (carried !== null) known.add(carriedId(carried.annotationId, toId));
  }
  if (article.revisionOf === editionOf) {
    for (const { record } of book.value.gone('annotations')) known.add(record.id);
  }
  return ok(known);
}
