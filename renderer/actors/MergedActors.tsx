import { useMemo, type ReactNode } from 'react';
import { mergedActors } from '../../shared/actors/resolve-actor.ts';
import { Button } from '../app/parts/Button.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import { separateActor } from './actor-commands.ts';
import styles from './MergedActors.module.css';

const shown: readonly Topic[] = ['actors'];

/** The actors that were merged into one, each of which can be taken out again; nothing where there are none. */
export function MergedActors({ id }: { readonly id: string }): ReactNode {
  const desk = useDesk();
  const { actors: words } = useWords();
  const view = useView(shown);
  const merged = useMemo(() => mergedActors(view.state).get(id) ?? [], [view, id]);
  if (merged.length === 0) return null;
  return (
    <section className={styles.merged}>
      <h3 className={styles.label}>{words.merged}</h3>
      <ul className={styles.list}>
        {merged.map((actor) => (
          <li key={actor.id} className={styles.one}>
            <span className={styles.name} dir="auto">
              {actor.name}
            </span>
            <Button
              size="small"
              aria-label={words.separateNamed(actor.name)}
              onClick={() => void separateActor(desk, actor)}
            >
              {words.separate}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
