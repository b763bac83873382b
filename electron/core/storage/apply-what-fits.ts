import { apply, touchedArticles } from '../../../shared/changes/apply.ts';
import type { SequencedChange } from '../../../shared/changes/change.ts';
import { check } from '../../../shared/changes/check.ts';
import type { OpenArticle, WorkspaceState } from '../../../shared/changes/state.ts';
import type { Snapshot } from './snapshot-file.ts';

export type ReadSnapshot = (articleId: string) => Promise<Snapshot<OpenArticle> | null>;

/**
 * Brings a state up to date where changes are missing in between: a later one that builds on a missing one is left out
 * whole. The articles that are touched are looked at too; none stays open.
 * @returns the changes that were left out
 */
export async function applyWhatFits(
  state: WorkspaceState,
  changes: readonly SequencedChange[],
  readSnapshot: ReadSnapshot,
): Promise<readonly SequencedChange[]> {
  const snapshots = new Map<string, Snapshot<OpenArticle> | null>();
  const unfit: SequencedChange[] = [];
  for (const known of changes) {
    for (const id of touchedArticles(known.change)) {
      if (!snapshots.has(id)) snapshots.set(id, await readSnapshot(id));
      const snapshot = snapshots.get(id) ?? null;
      // A snapshot that includes the change already says nothing of what it builds on.
      if (snapshot !== null && snapshot.seq < known.seq) state.open.set(id, snapshot.data);
      else state.open.delete(id);
    }
    const looked = known.change.entries.filter(
      ({ articleId }) => articleId === null || state.open.has(articleId),
    );
    if (check(state, looked).ok) apply(state, known.change);
    else unfit.push(known);
  }
  for (const id of snapshots.keys()) state.open.delete(id);
  return unfit;
}
