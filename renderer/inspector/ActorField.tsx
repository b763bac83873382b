import type { ReactNode } from 'react';
import { ChoiceCombobox, type Option } from '../app/parts/ChoiceCombobox.tsx';
import { useDesk } from '../state/desk-context.ts';
import type { ActorChoice } from '../state/draft.ts';
import { useActor } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { actorOption, matchingActors, newActorOption, offerOfNewActor } from './actor-options.ts';
import type { ChoiceFieldProps } from './choice-field-props.ts';

/** An actor of the registry, or one that is made on the spot. */
export function ActorField({ value, ...field }: ChoiceFieldProps<ActorChoice>): ReactNode {
  const { replica } = useDesk();
  const words = useWords();
  const actor = useActor(value?.type === 'actor' ? value.actorId : null);
  const shown: Option<ActorChoice> | null =
    value === null
      ? null
      : value.type === 'new-actor'
        ? newActorOption(value.name, value, words)
        : actor === undefined
          ? { key: value.actorId, label: words.vocabulary.unknownActor, value }
          : actorOption(actor, value);
  return (
    <ChoiceCombobox
      {...field}
      value={shown}
      offer={(query) => [
        {
          label: words.inspector.groups.actors,
          items: [
            ...matchingActors<ActorChoice>(replica.state, query, ({ id }) => ({
              type: 'actor',
              actorId: id,
            })),
            ...offerOfNewActor<ActorChoice>(
              replica.state,
              query,
              (name) => ({ type: 'new-actor', name }),
              words,
            ),
          ],
        },
      ]}
    />
  );
}
