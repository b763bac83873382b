import type { ReactNode } from 'react';
import { ChoiceCombobox, type Option, type OptionGroup } from '../app/parts/ChoiceCombobox.tsx';
import { useDesk } from '../state/desk-context.ts';
import type { TargetChoice } from '../state/draft.ts';
import { useActor, useNames } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { actorOption, matchingActors, newActorOption, offerOfNewActor } from './actor-options.ts';
import type { ChoiceFieldProps } from './choice-field-props.ts';
import { isTermName, matchingTerms } from './term-options.ts';

/** Whom or what it is about: an actor, an issue of the codebook, or a claim in free words. */
export function TargetField({ value, ...field }: ChoiceFieldProps<TargetChoice>): ReactNode {
  const { replica } = useDesk();
  const words = useWords();
  const names = useNames();
  const actor = useActor(value?.type === 'actor' ? value.actorId : null);
  const { state } = replica;

  const option = (target: TargetChoice): Option<TargetChoice> => {
    if (target.type === 'new-actor') return newActorOption(target.name, target, words);
    if (target.type === 'new-term') {
      const offer = words.inspector.create.issue(target.name);
      return { key: `new-term ${target.name}`, label: target.name, offer, isNew: true, value: target };
    }
    if (target.type === 'actor' && actor !== undefined) return actorOption(actor, target);
    if (target.type === 'issue')
      return { key: `term ${names.termId(target.termId)}`, label: names.target(target), value: target };
    return { key: JSON.stringify(target), label: names.target(target), value: target };
  };
  const offer = (query: string): OptionGroup<TargetChoice>[] => {
    const name = query.trim().slice(0, 500);
    const issues = matchingTerms<TargetChoice>(state, 'issue', query, ({ id }) => ({
      type: 'issue',
      termId: id,
    }));
    const others: Option<TargetChoice>[] = [];
    if (name !== '') {
      others.push(
        ...offerOfNewActor<TargetChoice>(state, name, (text) => ({ type: 'new-actor', name: text }), words),
      );
      if (!isTermName(state, 'issue', name)) others.push(option({ type: 'new-term', name }));
      const claim: TargetChoice = { type: 'claim', text: name.slice(0, 2000) };
      others.push({ ...option(claim), offer: words.inspector.claim(name) });
    }
    return [
      {
        label: words.inspector.groups.actors,
        items: matchingActors<TargetChoice>(state, query, ({ id }) => ({ type: 'actor', actorId: id })),
      },
      { label: words.inspector.groups.issues, items: issues },
      { label: words.inspector.groups.other, items: others },
    ].filter((group) => group.items.length > 0);
  };
  return <ChoiceCombobox {...field} value={value === null ? null : option(value)} offer={offer} />;
}
