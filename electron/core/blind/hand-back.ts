import type { BundleChoice } from '../../../shared/api/bundles.ts';
import { blindCodingsByText } from '../../../shared/blind/blind-articles.ts';
import { ok, type Result } from '../../../shared/errors.ts';
import type { BlindCoding } from '../../../shared/schema/blind-coding.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import { readOnlyHere } from '../read-only.ts';
import type { Workspace } from '../workspace.ts';

/** @returns `locked` where a workspace that is only read cannot keep that blind coding ends with what is handed out */
export function mayHandBack(workspace: Workspace, choice: BundleChoice): Result<null> {
  const { readOnly } = workspace.keeping;
  return readOnly === null || endedBy(workspace, choice).codingIds.length === 0
    ? ok(null)
    : readOnlyHere(readOnly);
}

/**
 * Ends the blind coding of what was just handed out with the coder's own work, as a step of its own.
 * @returns the articles that were handed back; none where that was not the coder's work, or nothing was coded blind
 */
export async function handBack(workspace: Workspace, choice: BundleChoice): Promise<Result<readonly Id[]>> {
  const { articleIds, codingIds } = endedBy(workspace, choice);
  if (codingIds.length === 0) return ok([]);
  const ended = await workspace.run({ type: 'blind.end', ids: [...codingIds], how: 'returned' });
  return ended.ok ? ok(articleIds) : ended;
}

interface HandedBack {
  readonly articleIds: readonly Id[];
  readonly codingIds: readonly Id[];
}

/** What is coded blind here until now, of what is handed out with the coder's own work. */
function endedBy(workspace: Workspace, choice: BundleChoice): HandedBack {
  const { state, analystId, blindness } = workspace;
  const isHers = choice.layers === null || choice.layers.analystIds.includes(analystId);
  if (choice.blind || !isHers) return { articleIds: [], codingIds: [] };
  const chosen = choice.articleIds === null ? null : new Set(choice.articleIds);
  const byText = blindCodingsByText(state);
  const codingsOf = (id: Id): readonly BlindCoding[] =>
    byText.get(state.get('articles', id)?.checksum ?? '') ?? [];
  const articleIds = [...blindness.articles].filter(
    (id) => (chosen === null || chosen.has(id)) && codingsOf(id).length > 0,
  );
  const codings = articleIds.flatMap((id) => codingsOf(id));
  return { articleIds, codingIds: [...new Set(codings.map(({ id }) => id))] };
}
