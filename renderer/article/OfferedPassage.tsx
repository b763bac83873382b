import { useSyncExternalStore, type ReactNode } from 'react';
import type { Range as TextRange } from '../../shared/commands/command.ts';
import type { AnnotationKind } from '../../shared/schema/annotation.ts';
import type { ArticleWords } from './article-words.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { defaultTagKeys } from './tag-keys.ts';
import type { Stage } from './use-article-text.ts';

interface OfferedPassageProps {
  readonly stage: Stage;
  readonly words: ArticleWords;
  readonly tagKeys: Readonly<Record<AnnotationKind, string>> | undefined;
  onTag(kind: AnnotationKind, passage: TextRange): void;
}

/** The selection bar while a passage is selected, and nothing otherwise. */
export function OfferedPassage({ stage, words, tagKeys, onTag }: OfferedPassageProps): ReactNode {
  const { text, layout, passage } = stage;
  const offered = useSyncExternalStore(passage.subscribe, passage.get);
  if (offered === null) return null;
  return (
    <SelectionBar
      text={text}
      layout={layout}
      passage={offered}
      words={words}
      tagKeys={tagKeys ?? defaultTagKeys}
      onTag={onTag}
    />
  );
}
