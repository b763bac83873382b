import type { ReactNode } from 'react';
import type { Actor } from '../../shared/schema/actor.ts';
import { Dot } from '../app/parts/Dot.tsx';
import { useWords } from '../words/words.ts';
import type { ActorRow } from './actor-rows.ts';
import styles from './DoublesPanel.module.css';

interface DoubleSideProps {
  /** For what describes it. */
  readonly id: string;
  readonly actor: Actor;
  readonly row: ActorRow | undefined;
  /** The name that is like one of the other actor's. */
  readonly matched: string;
}

/** One of two actors that may be the same: what tells it. */
export function DoubleSide({ id, actor, row, matched }: DoubleSideProps): ReactNode {
  const { actors: words } = useWords();
  const facts = [row?.kind ?? '', row?.place ?? '', actor.wikidata ?? ''].filter((fact) => fact !== '');
  const others = actor.aliases.map(({ text }) => text).filter((text) => text !== matched);
  return (
    <span id={id} className={styles.facts}>
      <span className={styles.name}>
        <Dot colour={actor.colour} />
        <bdi>{actor.name}</bdi>
      </span>
      {matched === actor.name ? null : (
        <span className={styles.line}>
          {words.doubles.called} <mark className={styles.matched}>{matched}</mark>
        </span>
      )}
      {others.length === 0 ? null : (
        <span className={styles.line}>
          <bdi>{others.join(', ')}</bdi>
        </span>
      )}
      {facts.length === 0 ? null : <span className={styles.line}>{facts.join(' · ')}</span>}
      <span className={styles.line}>{words.uses(row?.usage ?? {})}</span>
    </span>
  );
}
