import type { ReactNode } from 'react';
import { ChoiceCombobox, type Option } from '../app/parts/ChoiceCombobox.tsx';
import { useDesk } from '../state/desk-context.ts';
import type { PartyChoice } from '../state/draft.ts';
import { useActor, useNames } from '../state/hooks.ts';
import { useWords, type Words } from '../words/words.ts';
import { actorOption, matchingActors, newActorOption, offerOfNewActor } from './actor-options.ts';
import type { ChoiceFieldProps } from './choice-field-props.ts';
import { rankMatch } from './rank-match.ts';

/** Who holds a stance: an actor, the author, or somebody without a name. */
export function PartyField({ value, ...field }: ChoiceFieldProps<PartyChoice>): ReactNode {
  const { replica } = useDesk();
  const words = useWords();
  const names = useNames();
  const actor = useActor(value?.type === 'actor' ? value.actorId : null);
  const option = (party: PartyChoice): Option<PartyChoice> => {
    if (party.type === 'new-actor') return newActorOption(party.name, party, words);
    if (party.type === 'actor' && actor !== undefined) return actorOption(actor, party);
    const offer =
      party.type === 'unnamed' && party.description !== ''
        ? words.inspector.unnamedAs(party.description)
        : undefined;
    return { key: JSON.stringify(party), label: names.party(party), offer, value: party };
  };
  return (
    <ChoiceCombobox
      {...field}
      value={value === null ? null : option(value)}
      offer={(query) => [
        {
          label: words.inspector.groups.actors,
          items: [
            ...matchingActors<PartyChoice>(replica.state, query, ({ id }) => ({
              type: 'actor',
              actorId: id,
            })),
            ...offerOfNewActor<PartyChoice>(
              replica.state,
              query,
              (name) => ({ type: 'new-actor', name }),
              words,
            ),
          ],
        },
        { label: words.inspector.groups.voices, items: namelessParties(query, words).map(option) },
      ]}
    />
  );
}

/** The author, and the unnamed: as such, or by the description that was typed. */
function namelessParties(query: string, words: Words): PartyChoice[] {
  const description = query.trim();
  const found: PartyChoice[] = [];
  const fits = (name: string): boolean => description === '' || rankMatch(name, description) !== null;
  if (fits(words.vocabulary.author)) found.push({ type: 'author' });
  if (fits(words.vocabulary.unnamed)) found.push({ type: 'unnamed', description: '' });
  else if (description !== '') found.push({ type: 'unnamed', description: description.slice(0, 500) });
  return found;
}
