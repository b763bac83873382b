import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Stage } from './use-article-text.ts';

/**
 * Whether the page is being printed. Then all of the text is painted, not only what is near the view: the browser
 * asks (`beforeprint`) and takes the page as it stands when that returns.
 */
export function usePrinting(stage: Stage | null): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    if (stage === null) return undefined;
    let release: (() => void) | undefined;
    const before = (): void => {
      release ??= stage.text.near.holdAll();
      flushSync(() => setPrinting(true));
    };
    const after = (): void => {
      release?.();
      release = undefined;
      setPrinting(false);
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      release?.();
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, [stage]);
  return printing;
}
