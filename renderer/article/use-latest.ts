import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that stays the same and calls the newest one given: for what lives longer than a rendering. */
export function useLatest<Args extends readonly unknown[], R>(
  newest: (...args: Args) => R,
): (...args: Args) => R {
  const held = useRef(newest);
  useLayoutEffect(() => {
    held.current = newest;
  });
  return useCallback((...args: Args) => held.current(...args), []);
}
