import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { ArticleBench, type BenchHandle } from './ArticleBench.tsx';
import type { Contestant } from './contestant.ts';

declare global {
  interface Window {
    /** For a look by hand. */
    article: BenchHandle;
  }
}

/** Ours: the article with ribbon, margin, caret and marks. */
export const slantwise: Contestant = (given, root) => {
  const held: { handle: BenchHandle | null } = { handle: null };
  flushSync(() =>
    createRoot(root).render(
      <ArticleBench given={given} onHandle={(handle) => (window.article = held.handle = handle)} />,
    ),
  );
  const handle = (): BenchHandle => {
    if (held.handle === null) throw new Error('The article is not there yet.');
    return held.handle;
  };
  return {
    // Looked for only when it is asked for: looking lays the page out.
    get scroller() {
      return scrollerAround(root.querySelector('.ProseMirror'));
    },
    isReady: () => CSS.highlights.size > 0 && root.querySelector('[data-card]') !== null,
    add: (passage) => handle().annotate(passage),
    remove: (id) => handle().remove(id),
    hit: (x, y) => handle().hit(x, y),
    passageInView: () => handle().passageInView(),
  };
};

function scrollerAround(element: Element | null): HTMLElement {
  for (let each = element?.parentElement; each !== null && each !== undefined; each = each.parentElement) {
    if (getComputedStyle(each).overflowY === 'auto') return each;
  }
  throw new Error('The article does not scroll.');
}
