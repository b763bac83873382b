import { useLayoutEffect, type RefObject } from 'react';
import type { Look } from '../../shared/api/desk-state.ts';
import type { Stage } from './use-article-text.ts';

/** The faces of the article's text, as tokens. */
const faces = { serif: 'var(--font-text)', sans: 'var(--font-ui)' } as const;

/** Sets the article as the analyst likes it. Lines break anew, and the reader's place is kept (place-keeper.ts). */
export function useLook(page: RefObject<HTMLElement | null>, stage: Stage | null, look: Look): void {
  useLayoutEffect(() => {
    const style = page.current?.style;
    style?.setProperty('--face', faces[look.font]);
    style?.setProperty('--size-text', `${look.textSize}px`);
    style?.setProperty('--line-text', String(look.lineHeight / 10));
    style?.setProperty('--measure', `${look.columnWidth}ch`);
    stage?.layout.renew();
  }, [page, stage, look]);
}
