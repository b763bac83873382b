import type { ReactNode } from 'react';
import { Icon, type IconName } from '../app/icons/Icon.tsx';
import styles from './Banners.module.css';

interface BannerProps {
  readonly text: string;
  /** Work is at stake. */
  readonly urgent?: boolean;
  readonly icon?: IconName;
  readonly children?: ReactNode;
}

/** One thing that the analyst must know as long as it lasts, above everything else. */
export function Banner({
  text,
  urgent = false,
  icon = urgent ? 'warning' : 'lock',
  children,
}: BannerProps): ReactNode {
  return (
    <div className={styles.banner} data-urgent={urgent || undefined} role={urgent ? 'alert' : 'status'}>
      <Icon name={icon} />
      <p>{text}</p>
      {children === undefined ? null : <div className={styles.actions}>{children}</div>}
    </div>
  );
}
