import { useState, type ReactNode } from 'react';
import type { Actor } from '../../shared/schema/actor.ts';
import { Button } from '../app/parts/Button.tsx';
import { ActorField } from '../inspector/ActorField.tsx';
import { useDesk } from '../state/desk-context.ts';
import type { ActorChoice } from '../state/draft.ts';
import { useActor } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { mergeActors } from './actor-commands.ts';
import styles from './MergeWith.module.css';

/** Merges an actor into another one of the registry, by hand. */
export function MergeWith({ actor }: { readonly actor: Actor }): ReactNode {
  const desk = useDesk();
  const { actors: words } = useWords();
  const [choice, setChoice] = useState<ActorChoice | null>(null);
  const other = useActor(choice?.type === 'actor' ? choice.actorId : null);
  const isOther = other !== undefined && other.id !== actor.id;
  return (
    <div className={styles.merge}>
      <div className={styles.field}>
        <ActorField label={words.sameAs} value={choice} clearable onChange={setChoice} />
      </div>
      <Button
        disabled={!isOther}
        title={isOther ? words.mergeInto(other.name) : undefined}
        onClick={() => {
          if (isOther) void mergeActors(desk, [actor], other);
        }}
      >
        {words.merge}
      </Button>
    </div>
  );
}
