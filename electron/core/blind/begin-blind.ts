import type { MergePlan } from '../../../shared/merge/merge-plan.ts';
import { keyOf } from '../../../shared/merge/merge-plan.ts';
import { blindCodingId, type BlindCoding } from '../../../shared/schema/blind-coding.ts';
import type { Id, Instant } from '../../../shared/schema/ids.ts';
import type { BundleToMerge } from '../merge/articles-to-merge.ts';
import type { Workspace } from '../workspace.ts';

/** A blind coding that begins, and the article here that it is about. */
export interface BeginningBlind {
  readonly articleId: Id;
  readonly coding: BlindCoding;
}

/**
 * What begins to be coded blind when bundles are taken in: the articles of those that ask for it, each once for each
 * bundle. Whoever handed a bundle out does not become blind by it.
 * @param plan of merging them
 */
export function beginningBlind(
  { state, analystId }: Workspace,
  bundles: readonly BundleToMerge[],
  plan: MergePlan,
  at: Instant,
): readonly BeginningBlind[] {
  return bundles.flatMap(({ manifest, articleIds }) => {
    if (manifest.blind !== true || manifest.createdBy.id === analystId) return [];
    return articleIds.flatMap((id): readonly BeginningBlind[] => {
      const codingId = blindCodingId(manifest.id, id);
      const articleId = plan.joined.get(id) ?? id;
      const planned = plan.drafts.get(keyOf('articles', articleId, null))?.merged.record;
      const article = planned ?? state.get('articles', articleId);
      if (article === undefined || !('checksum' in article) || state.get('blindCodings', codingId)) return [];
      const { checksum } = article;
      const coding = { id: codingId, checksum, fromId: manifest.createdBy.id, begunAt: at, ended: null };
      return [{ articleId, coding }];
    });
  });
}
