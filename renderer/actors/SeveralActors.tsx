import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useState, type ReactNode } from 'react';
import { totalUses } from '../../shared/schema/usage.ts';
import { classNames } from '../app/class-names.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { Button } from '../app/parts/Button.tsx';
import { RadioMark } from '../app/parts/RadioMark.tsx';
import screen from '../app/parts/screen.module.css';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import { deleteActors, mergeActors, tellActorsApart } from './actor-commands.ts';
import type { ActorRow } from './actor-rows.ts';
import { likelySurvivor } from './likely-survivor.ts';
import styles from './SeveralActors.module.css';

const MOST_TOLD_APART = 100;

/** What can be done with all actors that are chosen; each is one step. */
export function SeveralActors({ rows }: { readonly rows: readonly ActorRow[] }): ReactNode {
  const desk = useDesk();
  const { actors: words } = useWords();
  const [keepId, setKeepId] = useState<string | null>(null);
  const actors = rows.map(({ actor }) => actor);
  const usesOf = (id: string): number => totalUses(rows.find(({ actor }) => actor.id === id)?.usage ?? {});
  const keep = actors.find(({ id }) => id === keepId) ?? likelySurvivor(actors, usesOf);
  const isUsed = rows.some(({ usage }) => totalUses(usage) > 0);
  if (keep === undefined) return null;
  return (
    <div className={screen.details}>
      <h2 className={screen.detailsTitle}>{words.several(rows.length)}</h2>
      <RadioGroup
        className={styles.group}
        aria-label={words.keep}
        value={keep.id}
        onValueChange={(id) => setKeepId(String(id))}
      >
        <p className={screen.facts}>{words.keepHint}</p>
        {rows.map(({ actor, usage }) => (
          <Radio.Root key={actor.id} value={actor.id} className={styles.one} aria-label={actor.name}>
            <RadioMark />
            <span className={styles.name} dir="auto">
              {actor.name}
            </span>
            <span className={styles.count}>{words.usedTimes(totalUses(usage))}</span>
          </Radio.Root>
        ))}
      </RadioGroup>
      <div className={screen.actions}>
        <Button look="primary" onClick={() => void mergeActors(desk, actors, keep)}>
          {words.mergeInto(keep.name)}
        </Button>
        {actors.length > MOST_TOLD_APART ? null : (
          <Button onClick={() => void tellActorsApart(desk, actors)}>{words.notTheSame}</Button>
        )}
      </div>
      <div className={classNames(screen.actions, screen.last)}>
        <Button
          look="danger"
          disabled={isUsed}
          title={isUsed ? words.inUse : undefined}
          onClick={() => void deleteActors(desk, actors)}
        >
          <Icon name="bin" size={16} />
          {words.delete}
        </Button>
      </div>
    </div>
  );
}
