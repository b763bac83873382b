import { useSyncExternalStore, type ReactNode } from 'react';
import type { ArticleViewProps } from './article-view-props.ts';
import { SelectionBar } from './SelectionBar.tsx';
import type { Stage } from './use-article-text.ts';

interface OfferedPassageProps extends Pick<
  ArticleViewProps,
  'words' | 'tagKeys' | 'codes' | 'onTag' | 'onCode'
> {
  readonly stage: Stage;
}

/** The selection bar while a passage is selected, and nothing otherwise. */
export function OfferedPassage({ stage, ...rest }: OfferedPassageProps): ReactNode {
  const { text, layout, passage } = stage;
  const offered = useSyncExternalStore(passage.subscribe, passage.get);
  if (offered === null) return null;
  const { words, tagKeys, codes, onTag, onCode } = rest;
  return <SelectionBar {...{ text, layout, words, tagKeys, codes, onTag, onCode }} passage={offered} />;
}
