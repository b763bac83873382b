import type { Desk } from '../state/desk.ts';

/** The open article's suggestions that were turned down. */
export function rejectedIds(desk: Desk): string[] {
  const { articleId } = desk.session.get();
  const annotations = articleId === null ? undefined : desk.replica.annotations(articleId);
  return [...(annotations?.rejectedIds ?? [])];
}

/** Forgets what was turned down in the open article, so that it is suggested again. */
export async function suggestAgain(desk: Desk): Promise<void> {
  const { articleId } = desk.session.get();
  const ids = rejectedIds(desk);
  if (articleId === null || ids.length === 0) return;
  await desk.run({
    type: 'batch',
    label: { action: 'suggestion.again', subject: String(ids.length) },
    commands: [{ type: 'annotation.delete', articleId, ids }],
  });
}
