import { useLayoutEffect, useState } from 'react';
import { useDesk } from '../state/desk-context.ts';
import { Decider, type Comparing } from './decider.ts';

/** What can be done with the difference that is looked at; commands reach it while it is on the screen. */
export function useDecider(comparing: Comparing): Decider {
  const desk = useDesk();
  const [decider] = useState(() => new Decider(desk, comparing));
  useLayoutEffect(() => decider.look(comparing));
  useLayoutEffect(() => {
    desk.panes.showCompare(decider);
    return () => desk.panes.showCompare(null);
  }, [desk, decider]);
  return decider;
}
