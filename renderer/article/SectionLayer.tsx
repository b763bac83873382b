import type { ReactNode } from 'react';
import { overSection } from './section-place.ts';
import styles from './SectionLayer.module.css';

interface SectionLayerProps {
  readonly section: number;
  readonly children: ReactNode;
}

/**
 * A layer over a section of the text, wherever that is: what lies in it is placed relative to the section's top left
 * corner, and follows without being measured again.
 */
export function SectionLayer({ section, children }: SectionLayerProps): ReactNode {
  return (
    <div className={styles['layer']} style={overSection(section)}>
      {children}
    </div>
  );
}
