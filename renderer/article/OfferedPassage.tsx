import { useSyncExternalStore, type ReactNode } from 'react';
import type { ArticleViewProps } from './article-view-props.ts';
import { PassageBar } from './PassageBar.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import type { Stage } from './use-article-text.ts';

interface OfferedPassageProps extends Pick<
  ArticleViewProps,
  'suggestion' | 'words' | 'tagKeys' | 'codes' | 'onTag' | 'onCode'
> {
  readonly stage: Stage;
}

/** The selection bar while a passage is selected, else the bar of the suggestion that is looked at. */
export function OfferedPassage({ stage, suggestion, ...rest }: OfferedPassageProps): ReactNode {
  const { text, layout, passage } = stage;
  const offered = useSyncExternalStore(passage.subscribe, passage.get);
  if (offered === null) {
    if (suggestion === null) return null;
    return (
      <PassageBar text={text} layout={layout} passage={suggestion.passage} label={suggestion.label}>
        {suggestion.bar}
      </PassageBar>
    );
  }
  const { words, tagKeys, codes, onTag, onCode } = rest;
  return <SelectionBar {...{ text, layout, words, tagKeys, codes, onTag, onCode }} passage={offered} />;
}
