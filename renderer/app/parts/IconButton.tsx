import { Tooltip } from '@base-ui/react/tooltip';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import type { CommandId } from '../command-entry.ts';
import { Icon, type IconName } from '../icons/Icon.tsx';
import styles from './IconButton.module.css';
import { CommandKeys } from './CommandKeys.tsx';
import tip from './Tip.module.css';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'disabled'> {
  readonly icon: IconName;
  readonly name: string;
  /** What the button does is this command: its shortcut stands beside the name. */
  readonly command?: CommandId;
  readonly side?: 'top' | 'bottom' | 'inline-start' | 'inline-end';
  readonly size?: 'normal' | 'small' | 'large';
}

/** A button that shows a drawing and says its name when one stays on it. */
export function IconButton({
  icon,
  name,
  command,
  side = 'top',
  size = 'normal',
  className,
  ...rest
}: IconButtonProps): ReactNode {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        render={
          <button
            type="button"
            aria-label={name}
            className={classNames(styles.button, styles[size], className)}
          />
        }
        {...rest}
      >
        <Icon name={icon} size={size === 'small' ? 16 : 20} />
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Positioner side={side} sideOffset={6} className={tip.place}>
          <Tooltip.Popup className={tip.tip}>
            {name}
            {command === undefined ? null : <CommandKeys command={command} />}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
