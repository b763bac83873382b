import { useEffect, useMemo, useState } from 'react';
import { areToldApart, type Double, type DoubleReason } from '../../shared/actors/find-doubles.ts';
import type { Actor } from '../../shared/schema/actor.ts';
import { useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { findDoublesApart } from './find-doubles-apart.ts';

/** Two actors that may be one, as they are now. */
export interface DoublePair {
  readonly key: string;
  readonly actors: readonly [Actor, Actor];
  readonly names: readonly [string, string];
  readonly reason: DoubleReason;
  readonly confidence: number;
}

const looked: readonly Topic[] = ['actors'];

/**
 * The pairs that an analyst should look at, the surest first; null until they are found, `failed` where the search broke
 * off. What was merged or told apart is gone at once; a new search goes on behind it.
 */
export function useDoubles(): readonly DoublePair[] | 'failed' | null {
  const view = useView(looked);
  const [doubles, setDoubles] = useState<readonly Double[] | 'failed' | null>(null);
  useEffect(() => {
    const { found, stop } = findDoublesApart([...view.state.values('actors')]);
    void found.then(setDoubles, () => setDoubles('failed'));
    return stop;
  }, [view]);
  return useMemo(() => {
    if (doubles === null || doubles === 'failed') return doubles;
    return doubles.flatMap(({ ids, ...double }): DoublePair[] => {
      const [a, b] = ids.map((id) => view.state.get('actors', id));
      if (a === undefined || b === undefined || areToldApart(a, b)) return [];
      if (a.mergedIntoId !== null || b.mergedIntoId !== null) return [];
      return [{ ...double, key: ids.join(' '), actors: [a, b] }];
    });
  }, [doubles, view]);
}
