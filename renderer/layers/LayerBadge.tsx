import type { ReactNode } from 'react';
import styles from './LayerBadge.module.css';
import type { LayerSign } from './layer-signs.ts';

/** Whose an annotation is, in letters framed in the layer's colour; the whole name is said. */
export function LayerBadge({ sign }: { readonly sign: LayerSign }): ReactNode {
  return (
    <span className={styles.badge} title={sign.name} style={{ '--layer': sign.colour }}>
      <span aria-hidden>{sign.initials}</span>
      <span className={styles.said}> ({sign.name})</span>
    </span>
  );
}
