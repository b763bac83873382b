import { useEffect } from 'react';
import type { Range } from '../../shared/commands/command.ts';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { dropReshaping, keepReshaping } from './reshape.ts';

/** Edges are kept when none was moved for so long, in milliseconds. */
const SETTLED = 1200;

/**
 * Sees to it that edges which are being moved are kept: when they have settled, on Enter, and when the analyst goes on
 * to something else. Escape leaves the annotation as it was.
 * @returns the passages as they would be kept; null when no edge is being moved
 */
export function useReshaping(): readonly Range[] | null {
  const desk = useDesk();
  const reshaping = useSession('reshaping');
  const selectedId = useSession('selectedId');

  useEffect(() => {
    if (reshaping === null) return undefined;
    const keep = (): void => void keepReshaping(desk);
    if (reshaping.annotationId !== selectedId) {
      keep();
      return undefined;
    }
    const timer = setTimeout(keep, SETTLED);
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Enter') keep();
      else if (event.key === 'Escape') dropReshaping(desk);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the article and the forms, which have other uses for these keys.
    addEventListener('keydown', onKey, { capture: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('keydown', onKey, { capture: true });
    };
  }, [desk, reshaping, selectedId]);

  useEffect(() => () => void keepReshaping(desk), [desk]);
  return reshaping !== null && reshaping.annotationId === selectedId ? reshaping.ranges : null;
}
