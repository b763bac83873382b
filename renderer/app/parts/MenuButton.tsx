import { Menu } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from '../icons/Icon.tsx';
import button from './Button.module.css';
import list from './popup-list.module.css';

interface MenuButtonProps {
  readonly label: string;
  readonly items: readonly { readonly label: string; readonly run: () => void }[];
}

/** A button that opens a few things to choose from, each done at once. */
export function MenuButton({ label, items }: MenuButtonProps): ReactNode {
  return (
    <Menu.Root>
      <Menu.Trigger className={classNames(button.button, button.plain)}>
        {label}
        <Icon name="chevron" size={16} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={list.place} sideOffset={4} align="end">
          <Menu.Popup className={classNames(list.popup, list.list)}>
            {items.map((item) => (
              <Menu.Item key={item.label} className={list.item} onClick={item.run}>
                {item.label}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
