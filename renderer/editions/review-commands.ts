import { labelSubject } from '../../shared/changes/change.ts';
import type { Range, SimpleCommand } from '../../shared/commands/command.ts';
import { pickAnnotation } from '../inspector/pick-annotation.ts';
import type { Desk } from '../state/desk.ts';
import { isCarried, ReviewQueue, type CarriedAnnotation } from './review-queue.ts';

/** Takes carried annotations as they are; what has no passage stays without one. One step, however many. */
export async function acceptCarried(desk: Desk, annotations: readonly CarriedAnnotation[]): Promise<void> {
  await review(
    desk,
    'accept',
    annotations,
    annotations.map(({ articleId, id }) => ({ type: 'annotation.edit', articleId, id, carried: null })),
  );
}

/** Puts a carried annotation on a passage of the new edition. */
export async function placeCarried(desk: Desk, annotation: CarriedAnnotation, range: Range): Promise<void> {
  const { articleId, id, status } = annotation;
  await review(
    desk,
    'place',
    [annotation],
    [
      {
        type: 'annotation.edit',
        articleId,
        id,
        ranges: [range],
        status: status === 'orphaned' ? 'accepted' : status,
        carried: null,
      },
    ],
  );
}

/** Leaves an annotation behind in the old edition, where it stays as it was. */
export async function dropCarried(desk: Desk, annotation: CarriedAnnotation): Promise<void> {
  const { articleId, id } = annotation;
  await review(desk, 'drop', [annotation], [{ type: 'annotation.delete', articleId, ids: [id] }]);
}

/** The selected annotation, if it waits for review. */
export function selectedCarried(desk: Desk): CarriedAnnotation | null {
  const { articleId, selectedId, screen } = desk.session.get();
  if (screen !== 'reading' || articleId === null || selectedId === null) return null;
  const annotation = desk.replica.annotations(articleId)?.get(selectedId);
  return annotation !== undefined && isCarried(annotation) ? annotation : null;
}

/** Carries a decision out as one step and goes on to what is next in the queue. */
async function review(
  desk: Desk,
  verb: 'accept' | 'place' | 'drop',
  annotations: readonly CarriedAnnotation[],
  commands: SimpleCommand[],
): Promise<void> {
  const [first] = annotations;
  if (first === undefined) return;
  const held = desk.replica.annotations(first.articleId);
  const queue = held === undefined ? [] : new ReviewQueue(held).view().of.waiting;
  const done = new Set(annotations.map(({ id }) => id));
  const at = queue.findIndex(({ id }) => id === first.id);
  const next = [...queue.slice(at), ...queue.slice(0, at)].find(({ id }) => !done.has(id));
  const quote = first.carried.anchors[0]?.quote ?? '';
  const label =
    annotations.length === 1
      ? { action: `review.${verb}`, subject: labelSubject(quote) }
      : { action: `review.${verb}-many`, subject: String(annotations.length) };
  const result = await desk.run({ type: 'batch', label, commands });
  if (!result.ok) return;
  if (next === undefined) desk.session.set({ selectedId: null });
  else pickAnnotation(desk, next.id);
}
