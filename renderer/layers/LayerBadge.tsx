import type { ReactNode } from 'react';
import unseen from '../app/parts/unseen.module.css';
import styles from './LayerBadge.module.css';
import type { LayerSign } from './layer-signs.ts';

interface LayerBadgeProps {
  readonly sign: LayerSign;
  /** The name stands beside it: nothing has to be said twice. */
  readonly isBesideName?: boolean;
}

/** Whose an annotation is, in letters framed in the layer's colour; the whole name is said. */
export function LayerBadge({ sign, isBesideName = false }: LayerBadgeProps): ReactNode {
  return (
    <span className={styles.badge} title={sign.name} style={{ '--layer': sign.colour }}>
      <span aria-hidden>{sign.initials}</span>
      {isBesideName ? null : <span className={unseen.text}> ({sign.name})</span>}
    </span>
  );
}
