import type { CommandOf } from '../../shared/commands/command.ts';
import type { Article } from '../../shared/schema/article.ts';
import type { Desk } from '../state/desk.ts';

/** Moves an article to the bin, or out of it; its annotations stay with it. The notice offers to take it back. */
export async function binArticle(desk: Desk, article: Article, binned: boolean): Promise<void> {
  const done = await desk.run({
    type: 'batch',
    label: { action: binned ? 'article.to-bin' : 'article.from-bin', subject: article.title.slice(0, 300) },
    commands: [{ type: 'article.bin', id: article.id, binned }],
  });
  if (!done.ok || done.value === null) return;
  desk.notices.tell({ type: 'removed', label: done.value.change.label });
  const { articleId, libraryId } = desk.session.get();
  if (binned && articleId === article.id) desk.session.set({ articleId: null });
  if (libraryId === article.id) desk.session.set({ libraryId: null });
}

export async function editArticle(
  desk: Desk,
  id: string,
  fields: CommandOf<'article.edit'>['fields'],
): Promise<void> {
  await desk.run({ type: 'article.edit', id, fields });
}
