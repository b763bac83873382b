import { Combobox } from '@base-ui/react/combobox';
import { useState, type ReactNode, type Ref } from 'react';
import { useWords } from '../../words/words.ts';
import { classNames } from '../class-names.ts';
import { Icon } from '../icons/Icon.tsx';
import styles from './ChoiceCombobox.module.css';
import control from './control.module.css';
import { Dot } from './Dot.tsx';
import { Field } from './Field.tsx';
import list from './popup-list.module.css';

/** One line of the list: something that is there, or something to be made of what was typed. */
export interface Option<T> {
  /** The same choice has the same key. */
  readonly key: string;
  /** What stands in the field once it is chosen. */
  readonly label: string;
  /** What stands in the list, where it differs. */
  readonly offer?: string | undefined;
  readonly detail?: string | undefined;
  readonly colour?: string | null | undefined;
  /** Steps to the right, for what is below something else. */
  readonly depth?: number | undefined;
  readonly isNew?: boolean | undefined;
  readonly value: T;
}

export interface OptionGroup<T> {
  readonly label: string;
  readonly items: readonly Option<T>[];
}

interface ChoiceComboboxProps<T> {
  readonly label: string;
  readonly value: Option<T> | null;
  /** What to offer for what was typed; everything for an empty query. */
  readonly offer: (query: string) => readonly OptionGroup<T>[];
  readonly onChange: (value: T | null) => void;
  readonly placeholder?: string | undefined;
  readonly clearable?: boolean;
  readonly error?: string | null | undefined;
  readonly aside?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
}

/** A field that finds one of many by typing, and makes what is not there yet. */
export function ChoiceCombobox<T>(props: ChoiceComboboxProps<T>): ReactNode {
  const { label, value, offer, onChange, placeholder, clearable = false, error, aside, inputRef } = props;
  const words = useWords().inspector;
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [focused, setFocused] = useState(false);
  // Made only for the field that is in use: a desk has many fields and many actors.
  const groups = open || focused ? offer(query) : [];
  return (
    <Field label={label} error={error} aside={aside}>
      {(ids) => (
        <Combobox.Root
          items={groups}
          filter={null}
          autoHighlight
          open={open}
          onOpenChange={(next) => {
            setOpen(next);
            if (!next) setQuery('');
          }}
          value={value}
          itemToStringLabel={(option: Option<T>) => option.label}
          isItemEqualToValue={(a: Option<T>, b: Option<T>) => a.key === b.key}
          onValueChange={(chosen: Option<T> | null) => onChange(chosen === null ? null : chosen.value)}
          onInputValueChange={(typed, { reason }) => setQuery(reason === 'input-change' ? typed : '')}
        >
          <Combobox.InputGroup className={classNames(control.box, styles.group)}>
            {value?.colour === undefined ? null : <Dot colour={value.colour} />}
            <Combobox.Input
              {...ids}
              ref={inputRef}
              className={styles.input}
              placeholder={placeholder}
              dir="auto"
              spellCheck={false}
              onFocus={(event) => {
                event.currentTarget.select();
                setFocused(true);
              }}
              onBlur={() => setFocused(false)}
            />
            {value?.isNew === true ? <span className={styles.new}>{words.newMark}</span> : null}
            {clearable && value !== null ? (
              <Combobox.Clear className={styles.button} aria-label={`${words.clear}: ${label}`}>
                <Icon name="cross" size={14} />
              </Combobox.Clear>
            ) : null}
            <Combobox.Trigger className={styles.button} aria-label={`${words.openList}: ${label}`}>
              <Icon name="chevron" size={16} />
            </Combobox.Trigger>
          </Combobox.InputGroup>
          <Combobox.Portal>
            <Combobox.Positioner className={list.place} sideOffset={4} align="start">
              <Combobox.Popup className={classNames(list.popup, styles.popup)} aria-label={label}>
                <Combobox.Empty className={list.empty}>{words.noMatch}</Combobox.Empty>
                <Combobox.List className={list.list}>
                  {(group: OptionGroup<T>) => (
                    <Combobox.Group key={group.label} items={group.items}>
                      {groups.length > 1 ? (
                        <Combobox.GroupLabel className={list.heading}>{group.label}</Combobox.GroupLabel>
                      ) : null}
                      <Combobox.Collection>
                        {(option: Option<T>) => <Line key={option.key} option={option} />}
                      </Combobox.Collection>
                    </Combobox.Group>
                  )}
                </Combobox.List>
              </Combobox.Popup>
            </Combobox.Positioner>
          </Combobox.Portal>
        </Combobox.Root>
      )}
    </Field>
  );
}

function Line<T>({ option }: { readonly option: Option<T> }): ReactNode {
  return (
    <Combobox.Item
      value={option}
      className={list.item}
      style={{ paddingInlineStart: 8 + 14 * (option.depth ?? 0) }}
    >
      {option.isNew === true ? (
        <Icon name="plus" size={14} />
      ) : option.colour === undefined ? null : (
        <Dot colour={option.colour} />
      )}
      <span className={list.label} dir="auto">
        {option.offer ?? option.label}
        {option.detail === undefined ? null : <span className={list.detail}>{option.detail}</span>}
      </span>
      <Combobox.ItemIndicator className={list.mark}>
        <Icon name="check" size={16} />
      </Combobox.ItemIndicator>
    </Combobox.Item>
  );
}
