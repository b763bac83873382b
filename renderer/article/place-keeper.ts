import { offsetAtTop, scrollToOffset } from './scroll-place.ts';
import type { Stage } from './use-article-text.ts';

/** Scrolling has come to rest when nothing moved for so long, in milliseconds: a wheel turns in steps. */
const REST = 200;

/**
 * Keeps the reader's place: tells it when scrolling has come to rest, and comes back to it when lines break anew,
 * because the window was resized or a font arrived. Sections that were never laid out have estimated heights, so the
 * browser alone would lose it.
 * @param openedAt the offset at the top of the view when the article was opened
 * @returns a function that stops
 */
export function keepPlace(
  { text, layout }: Stage,
  openedAt: number,
  tell: (offset: number) => void,
): () => void {
  const { scroller } = text;
  let place = openedAt;
  let { lines } = layout;
  let timer = 0;
  /** Where the way back led: being there is no new place. */
  let restored: number | null = null;
  const rest = (): void => {
    timer = 0;
    if (scroller.scrollTop === restored) return;
    restored = null;
    place = scroller.scrollTop <= 0 ? 0 : offsetAtTop(text);
    tell(place);
  };
  const scrolled = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(rest, REST);
  };
  scroller.addEventListener('scroll', scrolled, { passive: true });
  const stopLayout = layout.subscribe(() => {
    if (lines === layout.lines) return;
    lines = layout.lines;
    // While somebody scrolls, the place is where they are going.
    if (timer !== 0 && restored === null) return;
    scrollToOffset(text, place, 'start');
    restored = scroller.scrollTop;
  });
  return () => {
    clearTimeout(timer);
    stopLayout();
    scroller.removeEventListener('scroll', scrolled);
  };
}
