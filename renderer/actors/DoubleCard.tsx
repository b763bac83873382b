import { useState, type ReactNode } from 'react';
import { totalUses } from '../../shared/schema/usage.ts';
import { Button } from '../app/parts/Button.tsx';
import { PairCard } from '../app/parts/PairCard.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import { mergeActors, tellActorsApart } from './actor-commands.ts';
import type { ActorRow } from './actor-rows.ts';
import { DoubleSide } from './DoubleSide.tsx';
import { likelySurvivor } from './likely-survivor.ts';
import type { DoublePair } from './use-doubles.ts';

interface DoubleCardProps {
  readonly pair: DoublePair;
  readonly rowOf: (id: string) => ActorRow | undefined;
}

/** Two actors side by side, why they may be one, and which of them to keep. */
export function DoubleCard({ pair, rowOf }: DoubleCardProps): ReactNode {
  const desk = useDesk();
  const { actors: words } = useWords();
  const [keepId, setKeepId] = useState<string | null>(null);
  const { actors, names, reason, confidence } = pair;
  const usesOf = (id: string): number => totalUses(rowOf(id)?.usage ?? {});
  const keep = actors.find(({ id }) => id === keepId) ?? likelySurvivor(actors, usesOf) ?? actors[0];
  return (
    <PairCard
      reason={words.doubles.reasons[reason]}
      certainty={words.doubles.confidence(confidence)}
      sides={actors.map((actor, index) => ({
        id: actor.id,
        label: words.keepNamed(actor.name),
        facts: <DoubleSide actor={actor} row={rowOf(actor.id)} matched={names[index] ?? ''} />,
      }))}
      question={words.keep}
      keepId={keep.id}
      onKeep={setKeepId}
    >
      <Button look="primary" onClick={() => void mergeActors(desk, actors, keep)}>
        {words.mergeInto(keep.name)}
      </Button>
      <Button onClick={() => void tellActorsApart(desk, actors)}>{words.notTheSame}</Button>
    </PairCard>
  );
}
