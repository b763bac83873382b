import { useLayoutEffect, useRef, useSyncExternalStore, type ReactNode } from 'react';
import type { Range as TextRange } from '../../shared/commands/command.ts';
import type { ArticleText } from './article-text.ts';
import { placeBar } from './bar-place.ts';
import type { Box } from './line-rects.ts';
import styles from './PassageBar.module.css';
import type { TextLayout } from './text-layout.ts';

interface PassageBarProps {
  readonly text: ArticleText;
  readonly layout: TextLayout;
  readonly passage: TextRange;
  readonly label: string;
  readonly children: ReactNode;
}

/** A bar of what can be done with a passage, near it and never over it. The text keeps the focus and its selection. */
export function PassageBar({ text, layout, passage, label, children }: PassageBarProps): ReactNode {
  const bar = useRef<HTMLDivElement>(null);
  const version = useSyncExternalStore(layout.subscribe, () => layout.version);

  useLayoutEffect(() => {
    const element = bar.current;
    const page = element?.offsetParent?.getBoundingClientRect();
    if (element === null || page === undefined) return undefined;
    const place = (): void => {
      const edges = edgesOf(text, passage);
      const size = { width: element.offsetWidth, height: element.offsetHeight };
      const corner = edges === null ? null : placeBar(...edges, viewOf(text), size);
      element.style.visibility = corner === null ? 'hidden' : '';
      if (corner === null) return;
      const { left, top } = corner;
      const origin = element.offsetParent?.getBoundingClientRect() ?? page;
      element.style.translate = `${Math.round(left - origin.left)}px ${Math.round(top - origin.top)}px`;
    };
    place();
    text.scroller.addEventListener('scrollend', place);
    return () => text.scroller.removeEventListener('scrollend', place);
  }, [text, passage, version, children]);

  return (
    <div
      ref={bar}
      className={styles['bar']}
      role="toolbar"
      aria-label={label}
      tabIndex={-1}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {children}
    </div>
  );
}

/** The boxes of the first and last lines of a passage; null while it is not laid out, far from the view. */
function edgesOf(text: ArticleText, { start, end }: TextRange): readonly [Box, Box] | null {
  const lines = (from: number, to: number): DOMRect[] => [
    ...(text.nodes.range({ start: from, end: to })?.getClientRects() ?? []),
  ];
  const first = lines(start, start + 1)[0];
  const last = lines(end - 1, end).at(-1);
  if (first === undefined && last === undefined) return null;
  // One end is in view, the other far away: the passage fills the view.
  const view = text.scroller.getBoundingClientRect();
  return [first ?? view, last ?? view];
}

function viewOf({ scroller, element }: ArticleText): Box {
  const { top, height } = scroller.getBoundingClientRect();
  const { left, width } = element.getBoundingClientRect();
  return { left, top, width, height };
}
