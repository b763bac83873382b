import type { Desk } from '../state/desk.ts';
import type { Draft } from '../state/draft.ts';
import { quoteOf } from './quote-of.ts';
import type { Resolved } from './resolve-form.ts';
import { untaggedRanges } from './untagged-ranges.ts';

/** Makes an annotation of each of a draft's passages, as one step, but where the same is said already. */
export async function keepForEach(
  desk: Desk,
  { articleId, ranges, form }: Pick<Draft, 'articleId' | 'ranges' | 'form'>,
  { creations, body }: Extract<Resolved, { complete: true }>,
): Promise<void> {
  const annotations = desk.replica.annotations(articleId);
  const untagged = annotations === undefined ? ranges : untaggedRanges(ranges, body, annotations);
  desk.session.set({ accepting: true });
  desk.panes.article?.focus();
  const done =
    untagged.length === 0
      ? null
      : await desk.run({
          type: 'batch',
          label: {
            action: `annotation.create-each.${form.kind}`,
            subject: `${untagged.length} × ${quoteOf(desk, articleId, untagged).slice(0, 80).toWellFormed()}`,
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
        });
  desk.session.set({ accepting: false });
  if (done?.ok === false) {
    desk.panes.inspector?.focusForm();
    return;
  }
  desk.session.set({ draft: null, selection: null });
  desk.notices.tell({ type: 'tagged-hits', made: untagged.length, skipped: ranges.length - untagged.length });
}
