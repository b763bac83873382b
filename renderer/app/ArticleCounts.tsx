import type { ReactNode } from 'react';
import { useCounts } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';

/** The open article's annotations by kind. */
export function ArticleCounts({ articleId }: { readonly articleId: string }): ReactNode {
  const { frame } = useWords();
  const { actor, stance, bias, note } = useCounts(articleId);
  return <span>{frame.counts(actor, stance, bias, note)}</span>;
}
