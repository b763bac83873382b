import type { ReactNode } from 'react';
import styles from './Dot.module.css';

/** The colour of an actor, a code or an analyst beside its name; an actor's own where it has none. */
export function Dot({ colour }: { readonly colour: string | null }): ReactNode {
  return <span className={styles.dot} style={colour === null ? {} : { background: colour }} aria-hidden />;
}
