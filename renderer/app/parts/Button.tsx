import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './Button.module.css';

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly size?: 'normal' | 'small';
}

export function Button({ look = 'plain', size = 'normal', className, ...rest }: ButtonProps): ReactNode {
  return (
    <button
      type="button"
      className={classNames(styles.button, styles[look], styles[size], className)}
      {...rest}
    />
  );
}
