import { useEffect, useRef, type ReactNode } from 'react';
import styles from './Pairs.module.css';

interface PairListProps<T> {
  readonly label: string;
  readonly intro: string;
  readonly pairs: readonly T[];
  /** “Shown are 50 of 120”, where there are more than anybody looks through. */
  readonly more: (shown: number, all: number) => string;
  /** A card. */
  readonly children: (pair: T) => ReactNode;
}

const MOST_SHOWN = 50;

/** Pairs of records that may be one, gone through one by one. */
export function PairList<T>({ label, intro, pairs, more, children }: PairListProps<T>): ReactNode {
  const list = useRef<HTMLOListElement>(null);
  /** The card that the keyboard is in. */
  const at = useRef(-1);
  useEffect(() => {
    const own = list.current;
    const note = ({ target }: FocusEvent): void => {
      const cards = [...(own?.querySelectorAll('[data-pair]') ?? [])];
      at.current = cards.findIndex((card) => target instanceof Node && card.contains(target));
    };
    own?.addEventListener('focusin', note);
    return () => own?.removeEventListener('focusin', note);
  }, []);
  // It goes on with the pair that takes the place of the one that was decided.
  useEffect(() => {
    if (at.current === -1 || document.activeElement !== document.body) return;
    const cards = list.current?.querySelectorAll<HTMLElement>('[data-pair]');
    cards?.[Math.min(at.current, cards.length - 1)]?.focus();
  }, [pairs]);
  return (
    <section className={styles.panel} aria-label={label}>
      <p className={styles.intro}>{intro}</p>
      <ol ref={list} className={styles.list}>
        {pairs.slice(0, MOST_SHOWN).map(children)}
      </ol>
      {pairs.length > MOST_SHOWN ? <p className={styles.intro}>{more(MOST_SHOWN, pairs.length)}</p> : null}
    </section>
  );
}
