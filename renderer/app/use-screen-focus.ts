import { useEffect, useRef } from 'react';
import type { Desk } from '../state/desk.ts';
import { isFocusNowhere } from '../state/focus-nowhere.ts';
import { useSession } from '../state/hooks.ts';
import { focusScreen } from './focus-pane.ts';

/** Another screen or article takes away what had the keyboard: then what it is about has it, unless something else has. */
export function useScreenFocus(desk: Desk): void {
  const screen = useSession('screen');
  const articleId = useSession('articleId');
  const dialog = useSession('dialog');
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return undefined;
    }
    const timer = setTimeout(() => {
      if (dialog === null && isFocusNowhere()) focusScreen(desk);
    });
    return () => clearTimeout(timer);
  }, [desk, screen, articleId, dialog]);
}
