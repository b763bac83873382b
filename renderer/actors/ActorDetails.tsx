import type { ReactNode } from 'react';
import { Actor } from '../../shared/schema/actor.ts';
import { totalUses } from '../../shared/schema/usage.ts';
import { classNames } from '../app/class-names.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { Button } from '../app/parts/Button.tsx';
import { ColourField } from '../app/parts/ColourField.tsx';
import screen from '../app/parts/screen.module.css';
import { TextField } from '../app/parts/TextField.tsx';
import { ActorField } from '../inspector/ActorField.tsx';
import { TermField } from '../codebook/TermField.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import { deleteActors, editActor } from './actor-commands.ts';
import { ActorPlace } from './ActorPlace.tsx';
import { usageOfActor } from './actor-rows.ts';
import { AliasEditor } from './AliasEditor.tsx';
import { CountryField } from './CountryField.tsx';
import { MergedActors } from './MergedActors.tsx';
import { MergeWith } from './MergeWith.tsx';
import { setParent } from './set-parent.ts';

const counted: readonly Topic[] = ['actors', 'usage'];

/** What is known of an actor; each field is kept when it changes. */
export function ActorDetails({ actor }: { readonly actor: Actor }): ReactNode {
  const desk = useDesk();
  const { actors: words } = useWords();
  const { fields } = words;
  const usage = usageOfActor(useView(counted).state, actor.id);
  const isUsed = totalUses(usage) > 0;
  const edit = (changed: Parameters<typeof editActor>[2]): void => void editActor(desk, actor.id, changed);
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  return (
    <div className={screen.details}>
      <div>
        <h2 className={screen.detailsTitle} dir="auto">
          {actor.name}
        </h2>
        <p className={screen.facts}>{words.uses(usage)}</p>
        <ActorPlace actor={actor} />
      </div>
      <TextField
        label={fields.name}
        value={actor.name}
        check={(text) => (text.trim() === '' ? words.badName : null)}
        onCommit={(text) => edit({ name: text.trim() })}
      />
      <AliasEditor actor={actor} />
      <TermField
        label={fields.kind}
        scheme="actor-kind"
        value={actor.kindId}
        onChange={(kindId) => edit({ kindId })}
      />
      <CountryField value={actor.country} onChange={(country) => edit({ country })} />
      <TextField
        label={fields.organisation}
        value={actor.organisation ?? ''}
        onCommit={(text) => edit({ organisation: orNull(text) })}
      />
      <ActorField
        label={fields.parent}
        value={actor.parentId === null ? null : { type: 'actor', actorId: actor.parentId }}
        clearable
        onChange={(parent) => void setParent(desk, actor, parent)}
      />
      <TextField
        label={fields.wikidata}
        value={actor.wikidata ?? ''}
        placeholder="Q7747"
        check={(text) =>
          Actor.shape.wikidata.safeParse(orNull(text.toUpperCase())).success ? null : words.badWikidata
        }
        onCommit={(text) => edit({ wikidata: orNull(text.toUpperCase()) })}
      />
      <ColourField label={fields.colour} value={actor.colour} onChange={(colour) => edit({ colour })} />
      <TextField label={fields.note} value={actor.note} lines={3} onCommit={(note) => edit({ note })} />
      <MergedActors id={actor.id} />
      <MergeWith actor={actor} />
      <div className={classNames(screen.actions, screen.last)}>
        <Button
          look="danger"
          disabled={isUsed}
          title={isUsed ? words.inUse : undefined}
          onClick={() => void deleteActors(desk, [actor])}
        >
          <Icon name="bin" size={16} />
          {words.delete}
        </Button>
      </div>
    </div>
  );
}
