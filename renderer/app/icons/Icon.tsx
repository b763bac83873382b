import type { ReactNode } from 'react';
import styles from './Icon.module.css';

/** Our own few drawings: a grid of 20 units, strokes of 1.5 in the colour of the text. */
const drawings = {
  library: 'M4 3.5v13M7.5 3.5v13M11 4l4.5 12M3 16.5h15',
  reading: 'M4 4.5h12M4 8h12M4 11.5h12M4 15h7',
  actors: 'M10 10a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5ZM3.75 17c.5-3.25 3-5 6.25-5s5.75 1.75 6.25 5',
  team: 'M7 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM2.5 15.5c.4-2.6 2.2-4 4.5-4s4.1 1.4 4.5 4M13 9.5a2.25 2.25 0 1 0-.5-4.45M14 11.6c1.9.3 3.2 1.6 3.5 3.9',
  codebook: 'M4 4.5h4M4 4.5v11h4M4 10h4M11 4.5h5M11 10h5M11 15.5h5',
  agreement: 'M8 14.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM12 14.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Z',
  compare: 'M3 4.5h5.5v11H3zM11.5 4.5H17v11h-5.5zM5 8h1.5M5 11h1.5M13.5 8H15M13.5 12H15',
  settings:
    'M3 6h7M14 6h3M3 14h3M10 14h7M12 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM8 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  export: 'M10 12.25V3.75M6.5 7 10 3.5 13.5 7M4 12v4.5h12V12',
  import: 'M10 3.5v8.5M6.5 8.75 10 12.25l3.5-3.5M4 13v3.5h12V13',
  check: 'm4.5 10.5 3.5 3.5 7.5-8',
  cross: 'm5.5 5.5 9 9M14.5 5.5l-9 9',
  plus: 'M10 4.5v11M4.5 10h11',
  chevron: 'm6 8 4 4 4-4',
  right: 'm8 6 4 4-4 4',
  clock: 'M10 16.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM10 6.5V10l2.5 2',
  search: 'M9 14a5 5 0 1 0 0-10 5 5 0 0 0 0 10ZM12.75 12.75 16.5 16.5',
  bin: 'M4 6h12M8 6V4h4v2M5.5 6l.75 10.5h7.5L14.5 6M8.5 9v4.5M11.5 9v4.5',
  back: 'M8 6 4 10l4 4M4.5 10H13a3.5 3.5 0 0 1 0 7h-1',
  warning: 'M10 4 3 16.5h14L10 4ZM10 9v3.5M10 14.5v.01',
  article: 'M5 3.5h7l3.5 3.5v9.5h-10.5zM12 3.5V7h3.5M7.5 10h5M7.5 13h5',
  quote: 'M4.5 6h4v4.5c0 2-1 3-3 3.5M11.5 6h4v4.5c0 2-1 3-3 3.5',
  link: 'M8.5 11.5a3 3 0 0 0 4.25 0l2.5-2.5A3 3 0 0 0 11 4.75l-1 1M11.5 8.5a3 3 0 0 0-4.25 0l-2.5 2.5A3 3 0 0 0 9 15.25l1-1',
  filter: 'M3.5 5h13L11.5 11v5.5l-3-1.75V11L3.5 5Z',
  pencil: 'm4 16 .75-3.25L13.25 4.25l2.5 2.5-8.5 8.5L4 16ZM11.5 6l2.5 2.5',
  lock: 'M5.5 9.5h9v7h-9zM7 9.5V7a3 3 0 0 1 6 0v2.5',
  up: 'm6 12 4-4 4 4',
  blind:
    'M3 10s2.5-4.5 7-4.5S17 10 17 10s-2.5 4.5-7 4.5S3 10 3 10ZM10 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM4.5 15.5l11-11',
} as const;

export type IconName = keyof typeof drawings;

/** A drawing beside a name; it has none of its own for screen readers. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }): ReactNode {
  return (
    <svg className={styles.icon} viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  );
}
