import { useCallback, useSyncExternalStore } from 'react';
import type { OpenSuggestions } from '../state/open-suggestions.ts';
import { useDesk } from '../state/desk-context.ts';
import { useStore } from '../state/hooks.ts';

/** For what never changes. */
export const never = (): (() => void) => () => undefined;
const nothing = (): null => null;

/** The suggestions for the open article; drawn anew whenever one is settled or comes back. Null while there are none. */
export function useOpenSuggestions(): OpenSuggestions | null {
  const open = useStore(useDesk().suggestions, 'open');
  useSyncExternalStore(open?.subscribe ?? never, open?.view ?? nothing);
  return open;
}

/** How many suggestions are open. */
export function useSuggestionCount(): number {
  const open = useStore(useDesk().suggestions, 'open');
  return useSyncExternalStore(
    open?.subscribe ?? never,
    useCallback(() => {
      open?.view();
      return open?.size ?? 0;
    }, [open]),
  );
}
