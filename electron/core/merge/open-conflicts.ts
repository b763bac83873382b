import type { OpenConflicts } from '../../../shared/api/bundles.ts';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import {
  describeConflict,
  namesIn,
  type DescribedConflict,
} from '../../../shared/merge/describe-conflict.ts';
import type { MergedTable } from '../../../shared/merge/lineage.ts';
import type { Annotation } from '../../../shared/schema/annotation.ts';
import type { Conflict } from '../../../shared/schema/conflict.ts';
import type { TableRecord } from '../../../shared/schema/tables.ts';
import type { Job } from '../jobs.ts';
import type { Workspace } from '../workspace.ts';

/**
 * What analysts have to settle, by article: what belongs to none comes last. Articles are read one after another.
 * @returns `cancelled`
 */
export async function openConflicts(workspace: Workspace, job: Job): Promise<Result<OpenConflicts>> {
  const { state } = workspace;
  const shown = [...state.values('conflicts')].filter((conflict) =>
    workspace.blindness.showsConflict(conflict),
  );
  const byArticle = Map.groupBy(shown, ({ articleId }) => articleId);
  const conflicts: DescribedConflict[] = [];
  let done = 0;
  for (const [articleId, own] of byArticle) {
    if (job.signal.aborted) return fail('cancelled', 'Cancelled.');
    job.progress(done++, byArticle.size, '');
    if (articleId === null) continue;
    const title = state.get('articles', articleId)?.title ?? null;
    // What cannot be read has its conflicts all the same.
    const opened = await workspace.peekArticle(articleId);
    const annotations = opened.ok ? opened.value.annotations : new Map<string, Annotation>();
    for (const each of own) conflicts.push(describeConflict(each, annotations.get(each.recordId), title));
  }
  for (const each of byArticle.get(null) ?? []) {
    conflicts.push(describeConflict(each, recordOf(workspace, each), null));
  }
  return ok({ conflicts, names: namesIn(conflicts, (id) => nameOf(workspace, id)) });
}

function recordOf({ state }: Workspace, { table, recordId }: Conflict): TableRecord<MergedTable> | undefined {
  return state.get<MergedTable>(table, recordId);
}

function nameOf({ state }: Workspace, id: string): string | undefined {
  return (state.get('analysts', id) ?? state.get('actors', id) ?? state.get('terms', id))?.name;
}
