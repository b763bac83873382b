import { Select } from '@base-ui/react/select';
import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from '../icons/Icon.tsx';
import control from './control.module.css';
import { Field } from './Field.tsx';
import list from './popup-list.module.css';
import styles from './Choice.module.css';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** One of a few named values. */
export function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>): ReactNode {
  return (
    <Field label={label}>
      {(ids) => (
        <Select.Root
          items={options}
          value={value}
          onValueChange={(chosen: T | null) => {
            if (chosen !== null) onChange(chosen);
          }}
        >
          <Select.Trigger {...ids} aria-label={label} className={classNames(control.box, styles.trigger)}>
            <Select.Value />
            <Select.Icon className={styles.icon}>
              <Icon name="chevron" size={16} />
            </Select.Icon>
          </Select.Trigger>
          <Select.Portal>
            <Select.Positioner className={list.place} sideOffset={4} alignItemWithTrigger={false}>
              <Select.Popup className={list.popup}>
                <Select.List className={list.list} aria-label={label}>
                  {options.map((option) => (
                    <Select.Item key={option.value} value={option.value} className={list.item}>
                      <Select.ItemText className={list.label}>{option.label}</Select.ItemText>
                      <Select.ItemIndicator className={list.mark}>
                        <Icon name="check" size={16} />
                      </Select.ItemIndicator>
                    </Select.Item>
                  ))}
                </Select.List>
              </Select.Popup>
            </Select.Positioner>
          </Select.Portal>
        </Select.Root>
      )}
    </Field>
  );
}
