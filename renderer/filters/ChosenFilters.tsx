import type { ReactNode } from 'react';
import { useDesk } from '../state/desk-context.ts';
import { useNames, useSession, useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import { narrow } from './filter-commands.ts';
import { RemovableChips, type RemovableChip } from './RemovableChips.tsx';

const analysts: readonly Topic[] = ['analysts'];

/** What was chosen in the popover, each with a way to take it out again. */
export function ChosenFilters(): ReactNode {
  const desk = useDesk();
  const { filters: words, vocabulary } = useWords();
  const { actorIds, termIds, analystIds, polarities, severities } = useSession('filter');
  const names = useNames();
  const { state } = useView(analysts);
  const chips: RemovableChip[] = [
    ...actorIds.map((id) => ({
      key: id,
      label: names.actor(id),
      remove: () => narrow(desk, { actorIds: actorIds.filter((each) => each !== id) }),
    })),
    ...termIds.map((id) => ({
      key: id,
      label: names.term(id),
      remove: () => narrow(desk, { termIds: termIds.filter((each) => each !== id) }),
    })),
    ...polarities.map((polarity) => ({
      key: polarity,
      label: vocabulary.polarity[polarity],
      remove: () => narrow(desk, { polarities: polarities.filter((each) => each !== polarity) }),
    })),
    ...severities.map((severity) => ({
      key: `severity ${severity}`,
      label: vocabulary.severity[severity],
      remove: () => narrow(desk, { severities: severities.filter((each) => each !== severity) }),
    })),
    ...analystIds.map((id) => ({
      key: id,
      label: state.get('analysts', id)?.name ?? '',
      remove: () => narrow(desk, { analystIds: analystIds.filter((each) => each !== id) }),
    })),
  ];
  return <RemovableChips label={words.chosen} chips={chips} />;
}
