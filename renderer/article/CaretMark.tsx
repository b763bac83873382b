import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { sectionAnchor } from './article-document.ts';
import type { ArticleText } from './article-text.ts';
import type { Caret } from './caret.ts';
import styles from './CaretMark.module.css';
import type { TextLayout } from './text-layout.ts';

interface CaretMarkProps {
  readonly text: ArticleText;
  readonly caret: Caret;
  readonly layout: TextLayout;
}

/**
 * The caret. Browsers draw none in text that cannot be edited, yet it is where the keyboard is. It does not blink:
 * nothing moves while one reads.
 */
export function CaretMark({ text, caret, layout }: CaretMarkProps): ReactNode {
  const mark = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const place = (): void => {
      const element = mark.current;
      const head = text.selection?.head;
      const rect = text.hasFocus ? caret.rect() : null;
      if (element === null) return;
      element.hidden = rect === null || head === undefined;
      if (rect === null || head === undefined) return;
      const section = text.offsets.sectionOf(head);
      const frame = text.nodes.section(section)?.getBoundingClientRect();
      const anchor = sectionAnchor(section);
      element.style.top = `calc(anchor(${anchor} top) + ${rect.top - (frame?.top ?? 0)}px)`;
      element.style.left = `calc(anchor(${anchor} left) + ${rect.left - (frame?.left ?? 0) - 1}px)`;
      element.style.height = `${rect.height}px`;
    };
    place();
    const stopText = text.subscribe(place);
    const stopLayout = layout.subscribe(place);
    return () => {
      stopText();
      stopLayout();
    };
  }, [text, caret, layout]);

  return <div ref={mark} className={styles['caret']} data-testid="caret" hidden />;
}
