import type { CSSProperties } from 'react';
import { sectionAnchor } from './article-document.ts';

/** Puts an absolutely placed element level with a section: at its top left corner. */
export function overSection(section: number): CSSProperties {
  const anchor = sectionAnchor(section);
  return { top: `anchor(${anchor} top)`, left: `anchor(${anchor} left)` };
}

/** Level with a section and beside it: at the top of the side where lines of the page end. */
export function besideSection(section: number): CSSProperties {
  const anchor = sectionAnchor(section);
  return { top: `anchor(${anchor} top)`, insetInlineStart: `anchor(${anchor} end)` };
}
