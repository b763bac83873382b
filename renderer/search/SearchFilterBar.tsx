import type { ReactNode } from 'react';
import { annotationKinds, Polarity } from '../../shared/schema/annotation.ts';
import { CalendarDate } from '../../shared/schema/article.ts';
import { anywhere, searchParts, type SearchFilter } from '../../shared/search/search-request.ts';
import { Button } from '../app/parts/Button.tsx';
import control from '../app/parts/control.module.css';
import { FilterMenu, type FilterChoice } from '../app/parts/FilterMenu.tsx';
import bar from '../library/FilterBar.module.css';
import { useDesk } from '../state/desk-context.ts';
import { useNames } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import styles from './Search.module.css';
import { isNarrowed } from './search-view.ts';
import { offerRecords, offerSources } from './search-offers.ts';

interface SearchFilterBarProps {
  readonly filter: SearchFilter;
  readonly onChange: (filter: SearchFilter) => void;
}

/** What the search is narrowed by. */
export function SearchFilterBar({ filter, onChange }: SearchFilterBarProps): ReactNode {
  const { replica } = useDesk();
  const { search: words, vocabulary } = useWords();
  const names = useNames();
  const { state } = replica;
  const facets: readonly Facet[] = [
    facetOf('parts', searchParts, words.parts),
    facetOf('kinds', annotationKinds, vocabulary.kinds),
    {
      key: 'actorIds',
      labelOf: names.actor,
      offer: () => offerRecords(state, 'actors', (id) => names.actor(id)),
    },
    {
      key: 'codeIds',
      labelOf: names.term,
      offer: () => offerRecords(state, 'terms', (id) => names.term(id)),
    },
    facetOf('polarities', Polarity.options, vocabulary.polarity),
    {
      key: 'analystIds',
      labelOf: (id) => state.get('analysts', id)?.name ?? id,
      offer: () =>
        [...state.values('analysts')].map(({ id, name }) => ({ value: id, label: name, count: null })),
    },
    { key: 'sources', labelOf: (source) => source, offer: () => offerSources(state) },
  ];
  return (
    <div className={bar.bar} role="group" aria-label={words.filters}>
      {facets.map(({ key, labelOf, offer }) => (
        <FilterMenu
          key={key}
          label={words.facets[key]}
          chosen={new Set<string>(filter[key])}
          labelOf={labelOf}
          offer={offer}
          onChange={(chosen) => onChange({ ...filter, [key]: [...chosen] })}
        />
      ))}
      {(['from', 'to'] as const).map((key) => (
        <label key={key} className={styles.date}>
          {words.facets[key]}
          <input
            type="date"
            className={control.box}
            value={filter[key] ?? ''}
            onChange={({ target: { value } }) =>
              onChange({ ...filter, [key]: CalendarDate.safeParse(value).success ? value : null })
            }
          />
        </label>
      ))}
      {isNarrowed(filter) ? (
        <Button look="quiet" size="small" onClick={() => onChange(anywhere)}>
          {words.clear}
        </Button>
      ) : null}
    </div>
  );
}

interface Facet {
  readonly key: 'parts' | 'kinds' | 'actorIds' | 'codeIds' | 'polarities' | 'analystIds' | 'sources';
  readonly labelOf: (value: string) => string;
  readonly offer: () => readonly FilterChoice[];
}

function facetOf<V extends string>(
  key: Facet['key'],
  values: readonly V[],
  labels: Readonly<Record<V, string>>,
): Facet {
  const labelOf = (value: string): string => labels[values.find((each) => each === value) ?? (value as V)];
  return {
    key,
    labelOf,
    offer: () => values.map((value) => ({ value, label: labelOf(value), count: null })),
  };
}
