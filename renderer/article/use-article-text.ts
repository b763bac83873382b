import { useCallback, useLayoutEffect, useState, type RefCallback, type RefObject } from 'react';
import type { ArticleDocument } from '../../shared/schema/article.ts';
import { ArticleText } from './article-text.ts';
import { Caret } from './caret.ts';
import { PassageStore } from './passage-store.ts';
import { TextLayout } from './text-layout.ts';

/** The article once it stands in the page. */
export interface Stage {
  readonly text: ArticleText;
  readonly caret: Caret;
  readonly layout: TextLayout;
  readonly passage: PassageStore;
}

export interface StageOptions {
  readonly document: ArticleDocument;
  readonly title: string;
  readonly language: string | null;
  readonly className: string;
  /** Takes the editor. */
  readonly host: RefObject<HTMLElement | null>;
  readonly page: RefObject<HTMLElement | null>;
  readonly inset: HTMLElement;
}

/**
 * Puts the article into the page.
 * @returns the stage, null until the article is there, and the ref of the element that scrolls, around host and page
 */
export function useArticleText(options: StageOptions): readonly [Stage | null, RefCallback<HTMLElement>] {
  const { document, title, language, className, host, page, inset } = options;
  const [stage, setStage] = useState<Stage | null>(null);

  const [first] = useState({ title, language });

  const scroller = useCallback(
    (element: HTMLElement | null) => {
      if (element === null || host.current === null || page.current === null) return undefined;
      const text = new ArticleText({
        article: document,
        ...first,
        host: host.current,
        scroller: element,
        inset,
        className,
      });
      const layout = new TextLayout(text, page.current);
      setStage({ text, caret: new Caret(text), layout, passage: new PassageStore() });
      return () => {
        setStage(null);
        layout.disconnect();
        text.destroy();
      };
    },
    [document, first, className, host, page, inset],
  );
  useLayoutEffect(() => stage?.text.describe(title, language), [stage, title, language]);
  return [stage, scroller];
}
