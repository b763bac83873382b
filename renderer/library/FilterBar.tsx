import type { ReactNode } from 'react';
import { ArticleStatus } from '../../shared/schema/article.ts';
import { Button } from '../app/parts/Button.tsx';
import { FilterMenu, type FilterChoice } from '../app/parts/FilterMenu.tsx';
import { languageName } from '../words/language-name.ts';
import { useWords } from '../words/words.ts';
import { dueKinds } from './due.ts';
import styles from './FilterBar.module.css';
import {
  facetCounts,
  facets,
  isFiltering,
  noFilter,
  type Facet,
  type LibraryFilter,
} from './library-filter.ts';
import type { LibraryRow } from './library-order.ts';

interface FilterBarProps {
  /** All articles that the filter is laid over. */
  readonly rows: readonly LibraryRow[];
  readonly filter: LibraryFilter;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly onChange: (filter: LibraryFilter) => void;
}

/** The facets that the library can be narrowed by, each with how many articles it would show. */
export function FilterBar({ rows, filter, today, onChange }: FilterBarProps): ReactNode {
  const { library, locale } = useWords();
  const labelOf = (facet: Facet, value: string): string => {
    const { statusNames, dueNames, untagged, unknownLanguage } = library;
    if (facet === 'status') return statusNames[ArticleStatus.parse(value)];
    if (facet === 'due') return dueNames[dueKinds.find((due) => due === value) ?? 'none'];
    if (facet === 'tags') return value === '' ? untagged : value;
    return value === '' ? unknownLanguage : languageName(value, locale);
  };
  const offer = (facet: Facet): readonly FilterChoice[] => {
    const counts = facetCounts(rows, facet, today);
    const fixed: readonly string[] | null =
      facet === 'status' ? ArticleStatus.options : facet === 'due' ? dueKinds : null;
    return (fixed ?? [...counts.keys()].sort((a, b) => a.localeCompare(b, locale))).map((value) => ({
      value,
      label: labelOf(facet, value),
      count: counts.get(value) ?? 0,
    }));
  };
  return (
    <div className={styles.bar} role="group" aria-label={library.filters}>
      {facets.map((facet) => (
        <FilterMenu
          key={facet}
          label={library.facets[facet]}
          chosen={filter[facet]}
          labelOf={(value) => labelOf(facet, value)}
          offer={() => offer(facet)}
          onChange={(chosen) => onChange({ ...filter, [facet]: chosen })}
        />
      ))}
      {isFiltering(filter) ? (
        <Button look="quiet" size="small" onClick={() => onChange(noFilter)}>
          {library.clearAll}
        </Button>
      ) : null}
    </div>
  );
}
