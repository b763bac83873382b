import { labelSubject } from '../../shared/changes/change.ts';
import { ok } from '../../shared/errors.ts';
import type { Desk } from '../state/desk.ts';
import { onItsWay, type NewAnnotation } from './on-its-way.ts';
import { quoteOf } from './quote-of.ts';
import type { Resolved } from './resolve-form.ts';
import { untaggedRanges } from './untagged-ranges.ts';

/** Makes an annotation of each of a draft's passages, as one step, but where the same is said already. */
export async function keepForEach(
  desk: Desk,
  made: NewAnnotation,
  { creations, body }: Extract<Resolved, { complete: true }>,
): Promise<void> {
  const { articleId, ranges, form } = made;
  const annotations = desk.replica.annotations(articleId);
  const untagged = annotations === undefined ? ranges : untaggedRanges(ranges, body, annotations);
  const done = await onItsWay(desk, made, async () =>
    untagged.length === 0
      ? ok(null)
      : desk.run({
          type: 'batch',
          label: {
            action: `annotation.create-each.${form.kind}`,
            subject: `${untagged.length} × ${labelSubject(quoteOf(desk, articleId, untagged))}`,
          },
          commands: [
            ...creations,
            ...untagged.map((range) => ({
              type: 'annotation.create' as const,
              articleId,
              id: desk.clock.newId(),
              ranges: [range],
              body,
              status: 'accepted' as const,
            })),
          ],
        }),
  );
  if (!done.ok) return;
  if (desk.session.get().draft === null) desk.session.set({ selection: null });
  desk.notices.tell({ type: 'tagged-hits', made: untagged.length, skipped: ranges.length - untagged.length });
}
