import { useMemo, type ReactNode } from 'react';
import { ancestors } from '../../shared/actors/ancestors.ts';
import { resolveActorId } from '../../shared/actors/resolve-actor.ts';
import type { Actor } from '../../shared/schema/actor.ts';
import { useDesk } from '../state/desk-context.ts';
import { useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import styles from './ActorPlace.module.css';

const shown: readonly Topic[] = ['actors'];
const MOST_PARTS = 12;

/** What an actor is part of, from the top, and what is part of it; each leads there. */
export function ActorPlace({ actor }: { readonly actor: Actor }): ReactNode {
  const { actors: words } = useWords();
  const { state } = useView(shown);
  const above = ancestors(state, actor).toReversed();
  const parts = useMemo(
    () =>
      [...state.values('actors')].filter(
        ({ parentId, mergedIntoId }) =>
          mergedIntoId === null && parentId !== null && resolveActorId(state, parentId) === actor.id,
      ),
    [state, actor],
  );
  if (above.length + parts.length === 0) return null;
  return (
    <div className={styles.place}>
      {above.length === 0 ? null : (
        <nav aria-label={words.fields.parent}>
          <ol className={styles.path}>
            {above.map((each) => (
              <li key={each.id}>
                <ActorLink actor={each} />
              </li>
            ))}
          </ol>
        </nav>
      )}
      {parts.length === 0 ? null : (
        <p className={styles.parts}>
          <span className={styles.label}>{words.parts}</span>
          {parts.slice(0, MOST_PARTS).map((each) => (
            <ActorLink key={each.id} actor={each} />
          ))}
          {parts.length > MOST_PARTS ? <span>{words.moreParts(parts.length - MOST_PARTS)}</span> : null}
        </p>
      )}
    </div>
  );
}

function ActorLink({ actor }: { readonly actor: Actor }): ReactNode {
  const { session } = useDesk();
  return (
    <button
      type="button"
      className={styles.link}
      dir="auto"
      onClick={() => session.set({ actorId: actor.id })}
    >
      {actor.name}
    </button>
  );
}
