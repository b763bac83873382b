import { Toggle } from '@base-ui/react/toggle';
import type { ReactNode } from 'react';
import { isNarrow } from '../../shared/filters/narrowing.ts';
import { annotationKinds } from '../../shared/schema/annotation.ts';
import { Button } from '../app/parts/Button.tsx';
import { FilterField } from '../app/parts/FilterField.tsx';
import { ToggleChips } from '../app/parts/ToggleChips.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { ChosenFilters } from './ChosenFilters.tsx';
import { clearFilter, narrow } from './filter-commands.ts';
import styles from './FilterBar.module.css';
import { FilterPopover } from './FilterPopover.tsx';

interface FilterBarProps {
  readonly shown: number;
  readonly all: number;
}

/** Narrows the list of annotations: by words and kinds at once, by everything else in a popover. */
export function FilterBar({ shown, all }: FilterBarProps): ReactNode {
  const desk = useDesk();
  const words = useWords().filters;
  const filter = useSession('filter');
  const inText = useSession('filterText');
  return (
    <div className={styles.bar}>
      <div className={styles.line}>
        <FilterField
          label={words.words}
          value={filter.text}
          onChange={(text) => narrow(desk, { text: text.slice(0, 500) })}
        />
        <FilterPopover />
      </div>
      <ToggleChips
        label={words.kinds}
        options={annotationKinds.map((kind) => ({ value: kind, label: words.kindNames[kind], tone: kind }))}
        chosen={filter.kinds}
        onChange={(kinds) => narrow(desk, { kinds })}
      />
      <ChosenFilters />
      <div className={styles.foot}>
        <output className={styles.shown}>{shown === 0 ? words.noMatch : words.shown(shown, all)}</output>
        {isNarrow(filter) ? (
          <>
            <Toggle
              className={styles.inText}
              pressed={inText}
              onPressedChange={(filterText) => desk.session.set({ filterText })}
            >
              {words.inText}
            </Toggle>
            <Button look="quiet" size="small" onClick={() => clearFilter(desk)}>
              {words.clear}
            </Button>
          </>
        ) : null}
      </div>
    </div>
  );
}
