import { useEffect, useState } from 'react';
import type { ArticleDocument } from '../../shared/schema/article.ts';
import { useDesk } from '../state/desk-context.ts';

/** The text of an article that need not be open; null until it has been read, or when it cannot be. */
export function useDocument(articleId: string | null): ArticleDocument | null {
  const { client, replica } = useDesk();
  const [read, setRead] = useState<ArticleDocument | null>(null);
  const held = articleId === null ? undefined : replica.state.document(articleId);
  useEffect(() => {
    if (articleId === null || held !== undefined) return;
    let wanted = true;
    void client.call('article.open', { articleId }).then((opened) => {
      if (wanted && opened.ok) setRead(opened.value.document);
    });
    return () => {
      wanted = false;
    };
  }, [client, articleId, held]);
  return held ?? (read?.articleId === articleId ? read : null);
}
