import { useEffect, useMemo } from 'react';
import type { Range } from '../../shared/commands/command.ts';
import type { ArticleDocument } from '../../shared/schema/article.ts';
import type { Desk } from '../state/desk.ts';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { ArticleSearch } from './article-search.ts';

/** What the window's header and the find bar cover at the top of the window, in CSS pixels. */
const COVERED = 140;

function show({ panes }: Desk, hit: Range): void {
  const isCovered = (panes.article?.rangeRect(hit)?.top ?? 0) < COVERED;
  panes.article?.scrollToOffset(hit.start, isCovered ? 'center' : 'nearest');
}

/** The search in an article, which follows what the session looks for while the find bar is open. */
export function useArticleSearch(document: ArticleDocument, language: string | null): ArticleSearch {
  const desk = useDesk();
  const { places, session } = desk;
  const finding = useSession('finding');
  const query = useSession('findQuery');
  const search = useMemo(
    () => new ArticleSearch(document.text, language, (hit) => show(desk, hit)),
    [document, language, desk],
  );
  useEffect(() => {
    if (!finding) return undefined;
    search.beginAt(session.get().selection?.start ?? places.get(document.articleId) ?? 0);
    return () => search.clear();
  }, [search, finding, session, places, document]);
  useEffect(() => {
    if (finding) search.look(query);
  }, [search, finding, query]);
  return search;
}
