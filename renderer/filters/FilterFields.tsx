import type { ReactNode } from 'react';
import { Degree, Polarity } from '../../shared/schema/annotation.ts';
import { LabelledChips } from './LabelledChips.tsx';
import { AddedChoices } from './AddedChoices.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useNames, useSession, useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { capitalised, namedOptions } from '../inspector/named-options.ts';
import { matchingActors } from '../inspector/actor-options.ts';
import { matchingTerms } from '../inspector/term-options.ts';
import { useWords } from '../words/words.ts';
import { narrow } from './filter-commands.ts';

const shown: readonly Topic[] = ['analysts', 'actors', 'terms'];
const degrees = Degree.options.map(({ value }) => value);

/** All that a filter can ask for beside words and kinds. */
export function FilterFields(): ReactNode {
  const desk = useDesk();
  const { filters: words, inspector, vocabulary } = useWords();
  const { actorIds, termIds, analystIds, polarities, severities } = useSession('filter');
  const names = useNames();
  const { state } = useView(shown);
  const analysts = [...state.values('analysts')];
  return (
    <>
      <AddedChoices
        label={words.actors}
        placeholder={words.addActor}
        chosen={actorIds}
        nameOf={names.actor}
        offer={(query) => [
          { label: inspector.groups.actors, items: matchingActors(state, query, ({ id }) => id) },
        ]}
        onChange={(ids) => narrow(desk, { actorIds: ids })}
      />
      <AddedChoices
        label={words.codes}
        placeholder={words.addCode}
        chosen={termIds}
        nameOf={names.term}
        offer={(query) => [
          { label: inspector.bias.code, items: matchingTerms(state, 'bias', query, ({ id }) => id) },
          { label: inspector.groups.issues, items: matchingTerms(state, 'issue', query, ({ id }) => id) },
        ]}
        onChange={(ids) => narrow(desk, { termIds: ids })}
      />
      <LabelledChips
        label={words.polarity}
        options={namedOptions(Polarity.options, vocabulary.polarity).map((option) => ({
          ...option,
          tone: option.value === 'for' || option.value === 'against' ? option.value : 'neutral',
        }))}
        chosen={polarities}
        onChange={(values) => narrow(desk, { polarities: values })}
      />
      <LabelledChips
        label={words.severity}
        options={degrees.map((degree) => ({
          value: degree,
          label: capitalised(vocabulary.severity[degree]),
        }))}
        chosen={severities}
        onChange={(values) => narrow(desk, { severities: values })}
      />
      {analysts.length < 2 ? null : (
        <LabelledChips
          label={words.analysts}
          options={analysts.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={analystIds}
          onChange={(ids) => narrow(desk, { analystIds: ids })}
        />
      )}
    </>
  );
}
