import { Popover } from '@base-ui/react/popover';
import type { ReactNode } from 'react';
import { Icon } from '../app/icons/Icon.tsx';
import { classNames } from '../app/class-names.ts';
import popup from '../app/parts/popup-list.module.css';
import { useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { FilterFields } from './FilterFields.tsx';
import styles from './FilterPopover.module.css';
import { SavedFilters } from './SavedFilters.tsx';

/** The button that opens all that a filter can ask for, and the filters that were saved. */
export function FilterPopover(): ReactNode {
  const words = useWords().filters;
  const { actorIds, termIds, analystIds, polarities, severities } = useSession('filter');
  const count = [actorIds, termIds, analystIds, polarities, severities].flat().length;
  return (
    <Popover.Root>
      <Popover.Trigger className={styles.trigger} data-active={count > 0 || undefined}>
        <Icon name="filter" size={16} />
        {words.more}
        {count === 0 ? null : <span className={styles.count}>{count}</span>}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={popup.place} sideOffset={6} align="end">
          <Popover.Popup className={classNames(popup.popup, styles.popup)}>
            <Popover.Title className={styles.title}>{words.title}</Popover.Title>
            <FilterFields />
            <SavedFilters />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
