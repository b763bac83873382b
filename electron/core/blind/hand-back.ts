import type { BundleChoice } from '../../../shared/api/bundles.ts';
import { blindCodingsByText } from '../../../shared/blind/blind-articles.ts';
import { ok, type Result } from '../../../shared/errors.ts';
import type { BlindCoding } from '../../../shared/schema/blind-coding.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import type { Workspace } from '../workspace.ts';

/**
 * Ends the blind coding of what was just handed out with the coder's own work, as a step of its own.
 * @returns the articles that were handed back; none where that was not the coder's work, or nothing was coded blind
 */
export async function handBack(workspace: Workspace, choice: BundleChoice): Promise<Result<readonly Id[]>> {
  const { state, analystId, blindness } = workspace;
  const isHers = choice.layers === null || choice.layers.analystIds.includes(analystId);
  if (choice.blind || !isHers) return ok([]);
  const chosen = choice.articleIds === null ? null : new Set(choice.articleIds);
  const byText = blindCodingsByText(state);
  const codingsOf = (id: Id): readonly BlindCoding[] =>
    byText.get(state.get('articles', id)?.checksum ?? '') ?? [];
  const handedBack = [...blindness.articles].filter(
    (id) => (chosen === null || chosen.has(id)) && codingsOf(id).length > 0,
  );
  const ids = handedBack.flatMap((id) => codingsOf(id).map((coding) => coding.id));
  if (ids.length === 0) return ok([]);
  const ended = await workspace.run({ type: 'blind.end', ids: [...new Set(ids)], how: 'returned' });
  return ended.ok ? ok(handedBack) : ended;
}
