import { offsetAtTop, scrollToOffset } from './scroll-place.ts';
import type { Stage } from './use-article-text.ts';

/** Scrolling has come to rest when nothing moved for so long, in milliseconds: a wheel turns in steps. */
const REST = 200;

/** What an analyst scrolls or jumps with. */
const deeds = ['wheel', 'pointerdown', 'keydown'] as const;

/**
 * Keeps the reader's place: tells it when scrolling has come to rest or the article is left, and comes back to it when
 * lines break anew, because the window was resized or a font arrived. Sections that were never laid out have estimated
 * heights, so the browser alone would lose it.
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
  /** Where the view stood when its place was last told, or where the way back led: being there is no new place. */
  let settledAt = scroller.scrollTop;
  let restored = false;
  const rest = (): void => {
    clearTimeout(timer);
    timer = 0;
    if (scroller.scrollTop === settledAt) return;
    settledAt = scroller.scrollTop;
    restored = false;
    place = settledAt <= 0 ? 0 : offsetAtTop(text);
    tell(place);
  };
  const scrolled = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(rest, REST);
  };
  /** From here on, where the view goes is where the analyst wants it, not what is left of the way back. */
  const acted = (): void => {
    restored = false;
  };
  scroller.addEventListener('scroll', scrolled, { passive: true });
  for (const deed of deeds) addEventListener(deed, acted, { capture: true, passive: true });
  // Captured: the place must be told before whoever writes it down at this same moment looks at it.
  addEventListener('pagehide', rest, { capture: true });
  addEventListener('visibilitychange', rest, { capture: true });
  const stopLayout = layout.subscribe(() => {
    if (lines === layout.lines) return;
    lines = layout.lines;
    // While somebody scrolls, the place is where they are going.
    if (timer !== 0 && !restored) return;
    scrollToOffset(text, place, 'start');
    settledAt = scroller.scrollTop;
    restored = true;
  });
  return () => {
    if (scroller.isConnected) rest();
    clearTimeout(timer);
    stopLayout();
    for (const deed of deeds) removeEventListener(deed, acted, { capture: true });
    removeEventListener('pagehide', rest, { capture: true });
    removeEventListener('visibilitychange', rest, { capture: true });
    scroller.removeEventListener('scroll', scrolled);
  };
}
