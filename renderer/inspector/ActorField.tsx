import type { ReactNode } from 'react';
import { ChoiceCombobox, type Option } from '../app/parts/ChoiceCombobox.tsx';
import { useDesk } from '../state/desk-context.ts';
import type { ActorChoice } from '../state/draft.ts';
import { useActor } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { actorOption, matchingActors, newActorOption, offerOfNewActor } from './actor-options.ts';

interface ActorFieldProps {
  readonly label: string;
  readonly value: ActorChoice | null;
  readonly onChange: (value: ActorChoice | null) => void;
  readonly error?: string | null | undefined;
  readonly clearable?: boolean;
  readonly placeholder?: string | undefined;
}

/** An actor of the registry, or one that is made on the spot. */
export function ActorField({
  label,
  value,
  onChange,
  error,
  clearable = false,
  placeholder,
}: ActorFieldProps): ReactNode {
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
      label={label}
      value={shown}
      clearable={clearable}
      placeholder={placeholder}
      error={error}
      onChange={onChange}
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
