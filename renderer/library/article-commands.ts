import { labelSubject } from '../../shared/changes/change.ts';
import type { CommandOf, SimpleCommand } from '../../shared/commands/command.ts';
import type { Article } from '../../shared/schema/article.ts';
import { closeTabs } from '../reading/close-tabs.ts';
import type { Desk } from '../state/desk.ts';

type Fields = CommandOf<'article.edit'>['fields'];

/** Moves articles to the bin, or out of it; annotations stay with them. The notice offers to take it back. */
export async function binArticles(desk: Desk, articles: readonly Article[], binned: boolean): Promise<void> {
  const done = await asOneStep(
    desk,
    binned ? 'to-bin' : 'from-bin',
    articles,
    articles.map(({ id }) => ({ type: 'article.bin', id, binned })),
  );
  if (!done.ok || done.value === null) return;
  desk.notices.tell({ type: 'removed', label: done.value.change.label });
  const gone = new Set(articles.map(({ id }) => id));
  const { libraryId } = desk.session.get();
  if (binned) closeTabs(desk, [...gone]);
  if (libraryId !== null && gone.has(libraryId)) desk.session.set({ libraryId: null });
  desk.session.set(({ library }) => ({ library: { ...library, chosen: new Set() } }));
}

/** Changes what is known of one article. */
export async function editArticle(desk: Desk, id: string, fields: Fields): Promise<void> {
  await desk.run({ type: 'article.edit', id, fields });
}

/** Changes the same of many articles, as one step. */
export async function editArticles(
  desk: Desk,
  articles: readonly Article[],
  fieldsOf: (article: Article) => Fields,
): Promise<void> {
  await asOneStep(
    desk,
    'edit',
    articles,
    articles.map((article) => ({ type: 'article.edit', id: article.id, fields: fieldsOf(article) })),
  );
}

/** Tags with one more at their end, unless it is among them. */
export function withTag(tags: readonly string[], tag: string): string[] {
  return tags.includes(tag) ? [...tags] : [...tags, tag].slice(0, 100);
}

/** A step is called after its article, or says how many there are. */
async function asOneStep(
  desk: Desk,
  verb: 'edit' | 'to-bin' | 'from-bin',
  articles: readonly Article[],
  commands: SimpleCommand[],
): ReturnType<Desk['run']> {
  const [only] = articles;
  const label =
    articles.length === 1 && only !== undefined
      ? { action: `article.${verb}`, subject: labelSubject(only.title) }
      : { action: `articles.${verb}`, subject: String(articles.length) };
  return desk.run({ type: 'batch', label, commands });
}
