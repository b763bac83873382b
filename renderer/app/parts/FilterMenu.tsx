import { Menu } from '@base-ui/react/menu';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../words/words.ts';
import { Icon } from '../icons/Icon.tsx';
import styles from './FilterMenu.module.css';
import list from './popup-list.module.css';

export interface FilterChoice {
  readonly value: string;
  readonly label: string;
  /** How many there are of it; null where that is not known. */
  readonly count: number | null;
}

interface FilterMenuProps {
  readonly label: string;
  /** Nothing chosen lets everything pass. */
  readonly chosen: ReadonlySet<string>;
  readonly labelOf: (value: string) => string;
  /** What there is to choose from; asked for when the menu opens. */
  readonly offer: () => readonly FilterChoice[];
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** One facet of a filter: a button that says what is chosen, a menu to choose from, a cross to clear it. */
export function FilterMenu({ label, chosen, labelOf, offer, onChange }: FilterMenuProps): ReactNode {
  const { filterMenu: words } = useWords().frame;
  const [open, setOpen] = useState(false);
  const choices = open ? offer() : [];
  const said = [...chosen].map(labelOf).join(', ');
  const toggle = (value: string): void => {
    const next = new Set(chosen);
    if (!next.delete(value)) next.add(value);
    onChange(next);
  };
  return (
    <div className={styles.facet} data-active={chosen.size > 0 ? '' : undefined}>
      <Menu.Root open={open} onOpenChange={setOpen}>
        <Menu.Trigger className={styles.trigger}>
          <span className={styles.label}>{label}</span>
          {said === '' ? null : <span className={styles.said}>{said}</span>}
          <Icon name="chevron" size={14} />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className={list.place} sideOffset={4} align="start">
            <Menu.Popup className={list.popup} aria-label={label}>
              <div className={list.list}>
                {choices.length === 0 ? <p className={list.empty}>{words.nothing}</p> : null}
                {choices.map(({ value, label: name, count }) => (
                  <Menu.CheckboxItem
                    key={value}
                    className={list.item}
                    checked={chosen.has(value)}
                    closeOnClick={false}
                    label={name}
                    onCheckedChange={() => toggle(value)}
                  >
                    <span className={styles.box} data-checked={chosen.has(value) ? '' : undefined}>
                      <Menu.CheckboxItemIndicator className={styles.tick}>
                        <Icon name="check" size={14} />
                      </Menu.CheckboxItemIndicator>
                    </span>
                    <span className={list.label} dir="auto">
                      {name}
                    </span>
                    {count === null ? null : <span className={styles.count}>{count.toLocaleString()}</span>}
                  </Menu.CheckboxItem>
                ))}
              </div>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {chosen.size === 0 ? null : (
        <button
          type="button"
          className={styles.clear}
          aria-label={words.clear(label)}
          onClick={() => onChange(new Set())}
        >
          <Icon name="cross" size={14} />
        </button>
      )}
    </div>
  );
}
