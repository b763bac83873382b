import type { ReactNode } from 'react';
import styles from './ActorDot.module.css';

/** An actor's colour beside its name. */
export function ActorDot({ colour }: { readonly colour: string | null }): ReactNode {
  return <span className={styles.dot} style={colour === null ? {} : { background: colour }} aria-hidden />;
}
