import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  readonly label: string;
  /** How far the work is; undefined, or nothing done, while that is not known. */
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  readonly className?: string | undefined;
}

/** How far long work is. */
export function ProgressBar({ label, progress, className }: ProgressBarProps): ReactNode {
  return (
    <progress
      className={classNames(styles.bar, className)}
      aria-label={label}
      max={progress?.total ?? 1}
      {...(progress === undefined || progress.done === 0 ? {} : { value: progress.done })}
    />
  );
}
